-- As administrator: so many events that wait for the relay, ten of each subject, as large as stock.moved.
insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
select :'company', uuidv7(), 'bench.happened.v1', s.id, n,
  '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
  json_build_object('movementId', uuidv7(), 'productId', s.id, 'warehouseId', uuidv7(), 'kind', 'ISSUE',
    'quantity', '-1.000', 'unitCost', '100.0000', 'value', '-100.00', 'onHand', '999999.000',
    'averageCost', '100.0000', 'stockValue', '99999900.00', 'currency', 'DZD', 'movedOn', '2026-01-10')
from generate_series(1, 10) n,
  (select gen_random_uuid() as id from generate_series(1, :events / 10)) s
order by n;
