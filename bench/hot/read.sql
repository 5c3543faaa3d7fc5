\set product random(1, :products)
select id, sku, name_fr, name_ar, name_en, unit, version, kind, status, tracking, valuation, tva_code, category_id, description_fr, description_ar, description_en, shelf_life_days, details, pictures, template_id, variant, updated_at from find_products(:company::uuid, array[('00000000-0000-7000-8000-' || lpad(:product::text, 12, '0'))::uuid]);
