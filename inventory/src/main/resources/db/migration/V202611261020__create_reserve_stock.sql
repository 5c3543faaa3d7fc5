-- Promising goods, taking promises back, and goods on their way. Locks are taken in the order of product
-- and warehouse, a level before its reservations. Locks nothing that exists.

-- Reserves for a document: all of it or, where a line says so, what there is; a line of which nothing
-- is there then gets no reservation. Refusals are raised as by move_levels.
create function reserve_stock(
  in_wanted json, in_document_type text, in_document_id uuid, in_document text,
  in_expires_at timestamptz, in_caller uuid, in_trace_parent text)
returns setof stock_reservation
  language plpgsql set enable_seqscan = off
  as $$
#variable_conflict use_column
declare
  company uuid := current_company();
  wanted record;
  item record;
  level stock_level;
  taken numeric;
begin
  for wanted in
    select c.*, coalesce(c."warehouseId", w.id) as warehouse
    from json_to_recordset(in_wanted) as c(
      ordinal integer, "reservationId" uuid, "productId" uuid, "warehouseId" uuid, quantity numeric,
      "partialAllowed" boolean)
    left join warehouse w on w.company_id = company and w.is_default and c."warehouseId" is null
    order by c."productId", coalesce(c."warehouseId", w.id), c.ordinal
  loop
    perform set_config('app.ordinal', wanted.ordinal::text, true);
    select p.status, p.kind, p.tracking into item from product p
    where p.company_id = company and p.id = wanted."productId";
    if not found then
      perform refuse('unknown-product', wanted."productId"::text);
    elsif item.status = 'ARCHIVED' then
      perform refuse('product-archived', wanted."productId"::text);
    elsif item.kind = 'SERVICE' then
      perform refuse('not-stocked', wanted."productId"::text);
    elsif item.tracking = 'SERIAL' and wanted.quantity <> trunc(wanted.quantity) then
      perform refuse('invalid-movement', 'quantity|a serial number is one piece');
    end if;
    select * into level from stock_level l
    where l.company_id = company and l.product_id = wanted."productId"
      and l.warehouse_id = wanted.warehouse
    for update;
    if not found then
      perform 1 from warehouse w where w.company_id = company and w.id = wanted.warehouse;
      if not found then
        perform refuse('unknown-warehouse', coalesce(wanted.warehouse::text, ''));
      end if;
    end if;
    taken := least(wanted.quantity, coalesce(level.on_hand - level.reserved, 0));
    if taken < wanted.quantity and not coalesce(wanted."partialAllowed", false) then
      perform refuse('insufficient-stock', coalesce(level.on_hand - level.reserved, 0)::text);
    end if;
    continue when taken <= 0;
    level := promise_stock(level, taken, in_trace_parent);
    return query
      insert into stock_reservation (company_id, id, level_id, product_id, warehouse_id, quantity,
        remaining, document_type, document_id, document, expires_at, created_by)
      values (company, wanted."reservationId", level.id, level.product_id, level.warehouse_id, taken,
        taken, in_document_type, in_document_id, in_document, in_expires_at, in_caller)
      returning *;
  end loop;
end $$;

-- Changes what is reserved of a level that is locked, and notes it when the level is low by that.
create function promise_stock(level stock_level, in_quantity numeric, in_trace_parent text)
returns stock_level
  language plpgsql
  as $$
begin
  update stock_level l set
    reserved = l.reserved + in_quantity,
    was_low = l.is_low,
    is_low = is_low(l.on_hand - l.reserved - in_quantity, l.reorder_point, l.recover_at, l.is_low)
  where l.company_id = level.company_id and l.id = level.id
  returning * into level;
  if level.is_low <> level.was_low then
    perform note_low_stock(level, gen_random_uuid(), in_trace_parent);
  end if;
  return level;
end $$;

-- Ends reservations that are active still, as RELEASED or EXPIRED; in_due leaves those that are not
-- due by now (somebody may have prolonged them). Returns those that it ended, as they were before.
create function release_reservations(
  in_ids uuid[], in_state text, in_due boolean, in_trace_parent text)
returns setof stock_reservation
  language plpgsql set enable_seqscan = off
  as $$
#variable_conflict use_column
declare
  company uuid := current_company();
  target record;
  promise stock_reservation;
  level stock_level;
begin
  for target in
    select r.id, r.level_id from stock_reservation r
    where r.company_id = company and r.id = any (in_ids) and r.state = 'ACTIVE'
    order by r.product_id, r.warehouse_id, r.id
  loop
    select * into level from stock_level l
    where l.company_id = company and l.id = target.level_id for update;
    select * into promise from stock_reservation r
    where r.company_id = company and r.id = target.id and r.state = 'ACTIVE'
      and (not in_due or r.expires_at <= now())
    for update;
    continue when not found;
    update stock_reservation set
      state = in_state, remaining = 0, ended_at = now(), version = version + 1
    where company_id = company and id = promise.id;
    perform promise_stock(level, - promise.remaining, in_trace_parent);
    return next promise;
  end loop;
end $$;

-- Changes what is on its way to levels; never below nothing.
create function expect_stock(in_expected json) returns void
  language plpgsql set enable_seqscan = off
  as $$
declare
  expected record;
  level stock_level;
begin
  for expected in
    select * from json_to_recordset(in_expected) as e(
      ordinal integer, "levelId" uuid, "productId" uuid, "warehouseId" uuid, delta numeric)
    order by e."productId", e."warehouseId", e.ordinal
  loop
    perform set_config('app.ordinal', expected.ordinal::text, true);
    level := lock_level(current_company(), expected."levelId", expected."productId",
      expected."warehouseId");
    update stock_level l set incoming = greatest(l.incoming + expected.delta, 0)
    where l.company_id = level.company_id and l.id = level.id;
  end loop;
end $$;

-- The next human number of that kind and year; locks its row until the transaction ends.
create function next_document_number(in_prefix text, in_year integer) returns bigint
  language sql
  as $$
    insert into document_number as n (prefix, year, last) values (in_prefix, in_year, 1)
    on conflict on constraint pk_document_number do update set last = n.last + 1
    returning last
  $$;

-- The same as people read it: CC-2026-000001; longer when a million is reached.
create function document_number_text(in_prefix text, in_on date) returns text
  language plpgsql
  as $$
declare
  year integer := extract(year from in_on);
  number text := next_document_number(in_prefix, year)::text;
begin
  return concat(in_prefix, '-', year, '-', lpad(number, greatest(6, length(number)), '0'));
end $$;
