-- Places a sales order whose goods are reserved already: credit, header, lines, audit entry, event and
-- number in one round trip (ADR 6). MZ160: the customer's credit does not allow it; the message is
-- credit-limit|onHold|limit|outstanding|open orders. Whoever is decided about at the same time waits at the row of
-- customer_credit, and then sees this order. Locks nothing that exists.
-- enable_seqscan is off because a plan that was made while a table was nearly empty would stay in use
-- while it fills: every access here is by a key.
create function place_sales_order(
  in_order json, in_lines json, in_caller json, in_event uuid, in_event_data json, in_audit json)
returns table (placed_number text, placed_at timestamptz)
  language plpgsql set enable_seqscan = off
  as $$
declare
  fresh record;
  credit customer_credit;
  open_amount numeric;
begin
  select * into fresh from json_to_record(in_order) as o(
    id uuid, "customerId" uuid, "warehouseId" uuid, "priceListId" uuid, "orderedOn" date,
    "requestedOn" date, reference text, note text, "allowBackorder" boolean,
    "discountPercent" numeric, "totalHt" numeric, "totalTva" numeric, "totalTtc" numeric,
    groups jsonb, "reservedUntil" timestamptz);

  select * into credit from customer_credit c
  where c.company_id = current_company() and c.customer_id = fresh."customerId"
  for no key update;
  if found then
    open_amount := open_sales_amount(fresh."customerId", credit.received_at);
    if credit.on_hold
      or credit.outstanding + open_amount + fresh."totalTtc" > credit.credit_limit then
      raise exception using errcode = 'MZ160', message = concat_ws('|', 'credit-limit',
        credit.on_hold, coalesce(credit.credit_limit::text, '-'), credit.outstanding, open_amount);
    end if;
  end if;

  placed_at := now();
  placed_number := concat('CC-', extract(year from fresh."orderedOn"), '-', lpad(
    next_document_number('CC', extract(year from fresh."orderedOn")::integer)::text, 6, '0'));

  insert into sales_order (id, number, customer_id, warehouse_id, price_list_id, ordered_on,
    requested_on, reference, note, allow_backorder, discount_percent, total_ht, total_tva, total_ttc,
    rate_groups, reserved_until, created_at, created_by)
  values (fresh.id, placed_number, fresh."customerId", fresh."warehouseId", fresh."priceListId",
    fresh."orderedOn", fresh."requestedOn", fresh.reference, fresh.note, fresh."allowBackorder",
    fresh."discountPercent", fresh."totalHt", fresh."totalTva", fresh."totalTtc", fresh.groups,
    fresh."reservedUntil", placed_at, (in_caller ->> 'userId')::uuid);

  insert into sales_order_line (id, order_id, position, product_id, sku, name, kind, unit, quantity,
    base_quantity, unit_price, discount_percent, tva_code, tva_percent, net, reservation_id)
  select l.id, fresh.id, l.position, l."productId", l.sku, l.name, l.kind, l.unit, l.quantity,
    l."baseQuantity", l."unitPrice", l."discountPercent", l."tvaCode", l."tvaPercent", l.net,
    l."reservationId"
  from json_to_recordset(in_lines) as l(
    id uuid, position integer, "productId" uuid, sku text, name text, kind text, unit text,
    quantity numeric, "baseQuantity" numeric, "unitPrice" numeric, "discountPercent" numeric,
    "tvaCode" text, "tvaPercent" numeric, net numeric, "reservationId" uuid);

  insert into audit_entry (actor, username, session_id, address, action, entity, entity_id, after,
    trace_id)
  values ((in_caller ->> 'userId')::uuid, in_caller ->> 'username',
    (in_caller ->> 'sessionId')::uuid, in_caller ->> 'address', 'sales-order.created', 'sales-order',
    fresh.id, (in_audit::jsonb || jsonb_build_object('number', placed_number))::json,
    in_caller ->> 'traceId');

  insert into outbox (event_id, type, subject, sequence, trace_parent, data)
  values (in_event, 'order.created.v1', fresh.id, 1, in_caller ->> 'traceParent',
    (in_event_data::jsonb || jsonb_build_object('number', placed_number))::json);
  return next;
end $$;
