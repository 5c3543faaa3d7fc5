-- As administrator: products with ids that a script can compute, each with a level and ten movements.
insert into product (company_id, id, sku, name_fr, name_ar, name_en, unit, version)
select :'company', ('00000000-0000-7000-' || :'prefix' || '-' || lpad(i::text, 12, '0'))::uuid,
  'SCALE-' || i, 'Huile d''olive lot' || i % 1000, 'زيت زيتون', 'Olive oil', 'PIECE', 1
from generate_series(1, :products) i on conflict do nothing;
insert into stock_level (company_id, id, product_id, warehouse_id, on_hand, value, average_cost,
  movements, last_moved_on)
select :'company', ('00000000-0000-7000-' || :'level_prefix' || '-' || lpad(i::text, 12, '0'))::uuid,
  ('00000000-0000-7000-' || :'prefix' || '-' || lpad(i::text, 12, '0'))::uuid, w.id, 1000, 100000, 100,
  10, date '2026-01-10'
from generate_series(1, :products) i, warehouse w
where w.company_id = :'company' and w.is_default on conflict do nothing;
set session_replication_role = replica; -- the levels above are there: no need to look each up again
insert into stock_movement (company_id, id, level_id, sequence, product_id, warehouse_id, kind, quantity,
  unit_cost, value, on_hand, average_cost, stock_value, moved_on, moved_at)
select l.company_id, uuidv7(), l.id, s, l.product_id, l.warehouse_id, 'RECEIPT', 100, 100, 10000,
  s * 100, 100, s * 10000, date '2026-01-01' + (s - 1), timestamptz '2026-01-01' + make_interval(days => s - 1)
from stock_level l, generate_series(1, 10) s where l.company_id = :'company';
reset session_replication_role;
vacuum analyze product, product_term, stock_level, stock_movement;
