-- Reservations say which transaction changed them last, so that the stream of stock levels finds what was
-- committed since it last looked, and tell the world of each change in the same transaction, whoever made
-- it: a document, a release, the clock or a shipment that took the goods.
-- Locks stock_reservation while two columns are added.

alter table stock_reservation
  add column changed_at timestamptz not null default now(),
  add column xid xid8 not null default pg_current_xact_id();
create index ix_stock_reservation_changed on stock_reservation (company_id, changed_at);
create index ix_stock_reservation_product on stock_reservation (company_id, product_id, id);

create function stamp_reservation() returns trigger
  language plpgsql
  as $$
begin
  new.changed_at := now();
  new.xid := pg_current_xact_id();
  return new;
end $$;
create trigger tr_stock_reservation_stamp before update on stock_reservation
  for each row execute function stamp_reservation();

-- One event per version, from 1.
create function tell_reservation() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' then
    insert into outbox (company_id, event_id, type, subject, sequence, data)
    values (new.company_id, gen_random_uuid(), 'reservation.created.v1', new.id, new.version,
      json_strip_nulls(json_build_object(
        'reservationId', new.id, 'productId', new.product_id, 'warehouseId', new.warehouse_id,
        'quantity', new.quantity::text, 'documentType', new.document_type,
        'documentId', new.document_id, 'document', new.document, 'expiresAt', new.expires_at)));
  elsif new.remaining < old.remaining then
    insert into outbox (company_id, event_id, type, subject, sequence, data)
    values (new.company_id, gen_random_uuid(), 'reservation.released.v1', new.id, new.version,
      json_strip_nulls(json_build_object(
        'reservationId', new.id, 'productId', new.product_id, 'warehouseId', new.warehouse_id,
        'reason', case when new.state = 'ACTIVE' then 'CONSUMED' else new.state end,
        'quantity', (old.remaining - new.remaining)::text, 'remaining', new.remaining::text,
        'documentType', new.document_type, 'documentId', new.document_id,
        'document', new.document)));
  elsif new.version > old.version then
    insert into outbox (company_id, event_id, type, subject, sequence, data)
    values (new.company_id, gen_random_uuid(), 'reservation.extended.v1', new.id, new.version,
      json_strip_nulls(json_build_object(
        'reservationId', new.id, 'productId', new.product_id, 'warehouseId', new.warehouse_id,
        'remaining', new.remaining::text, 'expiresAt', new.expires_at)));
  end if;
  return null;
end $$;
create trigger tr_stock_reservation_tell after insert or update on stock_reservation
  for each row execute function tell_reservation();
