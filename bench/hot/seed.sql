-- As administrator: products with ids that a script can compute, each with a million units on hand.
delete from outbox where company_id = :'company';
insert into product (company_id, id, sku, name_fr, name_ar, name_en, unit, version)
select :'company', ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'BENCH-' || i,
  'Produit ' || i, 'منتج ' || i, 'Product ' || i, 'PIECE', 1
from generate_series(1, :products) i on conflict do nothing;
insert into stock_level (company_id, id, product_id, warehouse_id, on_hand, value, average_cost,
  movements, last_moved_on)
select :'company', ('00000000-0000-7000-9000-' || lpad(i::text, 12, '0'))::uuid,
  ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, w.id, 1000000, 100000000, 100,
  1, date '2020-01-01'
from generate_series(1, :products) i, warehouse w
where w.company_id = :'company' and w.is_default on conflict do nothing;
vacuum analyze;
