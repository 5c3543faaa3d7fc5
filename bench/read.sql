\set product random(1, :products)
select id, sku, name_fr, name_ar, name_en, unit, version from find_products(:company::uuid, array[('00000000-0000-7000-8000-' || lpad(:product::text, 12, '0'))::uuid]);
