-- As administrator, for pgbench: one event of a subject of its own, as large as stock.moved. Its transaction wakes the relay.
with written as (
  insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
  select :company, uuidv7(), 'bench.happened.v1', gen_random_uuid(), 1,
    '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
    json_build_object('movementId', uuidv7(), 'productId', uuidv7(), 'warehouseId', uuidv7(), 'kind', 'ISSUE',
      'quantity', '-1.000', 'unitCost', '100.0000', 'value', '-100.00', 'onHand', '999999.000',
      'averageCost', '100.0000', 'stockValue', '99999900.00', 'currency', 'DZD', 'movedOn', '2026-01-10')
  returning 1)
select pg_notify('outbox', '') from written;
