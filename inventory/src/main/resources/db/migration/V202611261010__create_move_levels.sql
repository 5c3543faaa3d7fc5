-- Moving stock: one function for all that changes levels. Refusals are raised with a code of ours. Locks are taken in the
-- order of product and warehouse. Locks nothing that exists.
-- enable_seqscan is off because a plan that was made while a table was nearly empty would stay in use
-- while it fills: every access here is by a key.

-- The day that it is for the company.
create function business_date() returns date
  language sql stable
  as $$ select (now() at time zone 'Africa/Algiers')::date $$;

-- What a movement changes the value by: goods come in at their price, or at the average where none is
-- given, and go out at their share of the exact value; the last goods take the rest with them (ADR 10).
-- in_value overrides it, but not for the last goods.
create function moved_value(
  in_quantity numeric, in_unit_cost numeric, in_value numeric, on_hand numeric, value numeric,
  average_cost numeric)
returns numeric
  language sql immutable
  as $$
    select case
      when in_quantity > 0 then
        coalesce(in_value, round(in_quantity * coalesce(in_unit_cost, average_cost), 2))
      when on_hand + in_quantity = 0 then - value
      else coalesce(in_value, round(value * in_quantity / on_hand, 2)) end
  $$;

-- Raises a refusal: its code, which of several changes it is about, and what the client is told with
-- it, all in the message, for that is what reaches the service on every way.
create function refuse(in_code text, in_detail text default null) returns void
  language plpgsql
  as $$
begin
  raise exception using errcode = 'MZ100', message = in_code || '|'
    || coalesce(nullif(current_setting('app.ordinal', true), ''), '0') || '|' || coalesce(in_detail, '');
end $$;

-- The level of that product and warehouse, made if need be, and locked. A product whose first stock
-- this is stays as it is until the transaction ends: how it is tracked and valued counts from now on.
create function lock_level(in_company uuid, in_level uuid, in_product uuid, in_warehouse uuid)
returns stock_level
  language plpgsql set enable_seqscan = off
  as $$
declare
  level stock_level;
begin
  select * into level from stock_level l
  where l.company_id = in_company and l.product_id = in_product and l.warehouse_id = in_warehouse
  for update;
  if found then
    return level;
  end if;
  perform 1 from product where company_id = in_company and id = in_product for share;
  if not found then
    perform refuse('unknown-product', in_product::text);
  end if;
  perform 1 from warehouse where company_id = in_company and id = in_warehouse;
  if not found then
    perform refuse('unknown-warehouse', in_warehouse::text);
  end if;
  insert into stock_level (company_id, id, product_id, warehouse_id)
  values (in_company, in_level, in_product, in_warehouse)
  on conflict on constraint uq_stock_level_product do nothing;
  select * into level from stock_level l
  where l.company_id = in_company and l.product_id = in_product and l.warehouse_id = in_warehouse
  for update;
  return level;
end $$;

-- Whether the level is low after a change of what is available.
create function is_low(available numeric, reorder_point numeric, recover_at numeric, before boolean)
returns boolean
  language sql immutable
  as $$
    select case
      when reorder_point is null then false
      when available <= reorder_point then true
      when available > coalesce(recover_at, reorder_point) then false
      else before end
  $$;

-- Raises the alert and the event when a level has become low, once per crossing; closes the alert when
-- there is enough again.
create function note_low_stock(level stock_level, in_event uuid, in_trace_parent text) returns void
  language plpgsql
  as $$
declare
  alert uuid := gen_random_uuid();
begin
  if level.is_low and not level.was_low then
    insert into stock_alert (company_id, id, kind, product_id, warehouse_id, level_id, available, threshold)
    values (level.company_id, alert, 'LOW_STOCK', level.product_id, level.warehouse_id, level.id,
      level.on_hand - level.reserved, level.reorder_point)
    on conflict do nothing;
    if found then
      insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
      values (level.company_id, in_event, 'stock.low.v1', alert, 1, in_trace_parent,
        json_build_object('alertId', alert, 'productId', level.product_id,
          'warehouseId', level.warehouse_id, 'onHand', level.on_hand::text,
          'reserved', level.reserved::text, 'available', (level.on_hand - level.reserved)::text,
          'incoming', level.incoming::text, 'reorderPoint', level.reorder_point::text,
          'minimum', level.minimum::text, 'maximum', level.maximum::text));
    end if;
  elsif level.was_low and not level.is_low then
    update stock_alert set closed_at = now(), version = version + 1
    where company_id = level.company_id and level_id = level.id and kind = 'LOW_STOCK'
      and closed_at is null;
  end if;
end $$;

-- Takes goods out of one part, as far as they are there, and notes it. Returns what was taken.
create function take_part(
  in_company uuid, in_movement uuid, in_part uuid, in_quantity numeric)
returns numeric
  language plpgsql
  as $$
declare
  part stock_part;
  taken numeric;
begin
  select * into part from stock_part where company_id = in_company and id = in_part for update;
  taken := least(part.on_hand, in_quantity);
  if taken > 0 then
    update stock_part set on_hand = on_hand - taken where company_id = in_company and id = in_part;
    insert into stock_movement_part (company_id, movement_id, lot_id, location_id, quantity)
    values (in_company, in_movement, part.lot_id, part.location_id, - taken);
  end if;
  return greatest(taken, 0);
end $$;

-- The lot that is meant, by id or by number; made if it is new and something comes in.
create function find_lot(
  in_company uuid, in_product uuid, in_lot uuid, in_number text, in_expires_on date, in_make boolean)
returns uuid
  language plpgsql
  as $$
declare
  found_lot lot;
begin
  if in_lot is null and in_make then
    insert into lot (company_id, id, product_id, number, expires_on)
    values (in_company, gen_random_uuid(), in_product, in_number, in_expires_on)
    on conflict on constraint uq_lot_number do nothing;
  end if;
  select * into found_lot from lot l
  where l.company_id = in_company and l.product_id = in_product
    and (in_lot is not null and l.id = in_lot or in_lot is null and l.number = in_number)
  for share;
  if not found then
    perform refuse('unknown-lot', coalesce(in_number, in_lot::text));
  end if;
  if in_make and in_expires_on is not null and found_lot.expires_on is distinct from in_expires_on then
    perform refuse('lot-expiry-differs', found_lot.number || '|' || coalesce(found_lot.expires_on::text, '-'));
  end if;
  return found_lot.id;
end $$;

-- Brings goods to lots and locations, or takes them from there: from those that are named, then from
-- what lies nowhere in particular, then from the lots that expire first (FEFO). What is for sale is
-- never taken from an expired lot. Returns by how much placed changes.
create function move_parts(
  level stock_level, in_movement uuid, in_tracking text, in_kind text, in_quantity numeric, in_parts json)
returns numeric
  language plpgsql
  as $$
declare
  part record;
  named numeric := 0;
  nowhere numeric := 0;
  lot uuid;
  target uuid;
  taken numeric;
  missing numeric;
  held numeric := level.placed;
begin
  for part in
    select p.* from json_to_recordset(coalesce(in_parts, '[]')) as p(
      "lotId" uuid, "lotNumber" text, "expiresOn" date, "locationId" uuid, quantity numeric)
    order by p."lotId", p."lotNumber", p."locationId"
  loop
    if part.quantity is null or part.quantity <= 0 or scale(trim_scale(part.quantity)) > 3 then
      perform refuse('invalid-movement', 'parts.quantity|must be positive, with at most three decimals');
    end if;
    named := named + part.quantity;
    lot := null;
    if part."lotId" is not null or part."lotNumber" is not null then
      if in_tracking = 'NONE' then
        perform refuse('lot-not-expected', level.product_id::text);
      end if;
      lot := find_lot(level.company_id, level.product_id, part."lotId", part."lotNumber",
        part."expiresOn", in_quantity > 0);
    elsif in_tracking <> 'NONE' then
      perform refuse('lot-required', level.product_id::text);
    end if;
    if in_tracking = 'SERIAL' and part.quantity <> 1 then
      perform refuse('invalid-movement', 'parts.quantity|a serial number is one piece');
    end if;
    if part."locationId" is not null then
      perform 1 from location l where l.company_id = level.company_id and l.id = part."locationId"
        and l.warehouse_id = level.warehouse_id and (l.is_active or in_quantity < 0);
      if not found then
        perform refuse('unknown-location', part."locationId"::text);
      end if;
    end if;
    if lot is null and part."locationId" is null then
      nowhere := nowhere + part.quantity;
      if in_quantity < 0 and nowhere > level.on_hand - level.placed then
        perform refuse('insufficient-stock', (level.on_hand - level.placed)::text);
      end if;
      continue; -- said to lie nowhere in particular
    end if;
    if in_quantity > 0 then
      begin
        insert into stock_part (company_id, level_id, product_id, warehouse_id, lot_id, location_id,
          on_hand, is_serial)
        values (level.company_id, level.id, level.product_id, level.warehouse_id, lot,
          part."locationId", part.quantity, in_tracking = 'SERIAL')
        on conflict on constraint uq_stock_part
        do update set on_hand = stock_part.on_hand + excluded.on_hand;
      exception when unique_violation or check_violation then
        perform refuse('serial-in-stock', part."lotNumber");
      end;
      insert into stock_movement_part (company_id, movement_id, lot_id, location_id, quantity)
      values (level.company_id, in_movement, lot, part."locationId", part.quantity);
      held := held + part.quantity;
    else
      if in_kind = 'ISSUE' and lot is not null and exists (
        select from lot l where l.company_id = level.company_id and l.id = lot
          and l.expires_on < business_date()) then
        perform refuse('lot-expired', coalesce(part."lotNumber", lot::text));
      end if;
      missing := part.quantity;
      for target in
        select p.id from stock_part p left join location l
          on l.company_id = p.company_id and l.id = p.location_id
        where p.company_id = level.company_id and p.level_id = level.id and p.on_hand > 0
          and (lot is null or p.lot_id = lot)
          and (part."locationId" is null or p.location_id = part."locationId")
        order by l.code nulls first, p.id
      loop
        taken := take_part(level.company_id, in_movement, target, missing);
        missing := missing - taken;
        held := held - taken;
        exit when missing = 0;
      end loop;
      if missing > 0 then
        perform refuse('insufficient-stock', (part.quantity - missing)::text);
      end if;
    end if;
  end loop;
  if named > abs(in_quantity) or in_tracking <> 'NONE' and in_quantity > 0 and named <> in_quantity then
    if in_tracking <> 'NONE' and named = 0 then
      perform refuse('lot-required', level.product_id::text);
    end if;
    perform refuse('invalid-movement', 'parts|do not add up to the quantity');
  end if;
  if in_quantity > 0 then
    return held - level.placed;
  end if;

  missing := - in_quantity - named;
  if in_tracking = 'NONE' then
    missing := missing - least(missing, level.on_hand - level.placed - nowhere);
  end if;
  if missing > 0 then
    for target in
      select p.id from stock_part p
      left join lot on lot.company_id = p.company_id and lot.id = p.lot_id
      left join location l on l.company_id = p.company_id and l.id = p.location_id
      where p.company_id = level.company_id and p.level_id = level.id and p.on_hand > 0
        and not (in_kind = 'ISSUE' and coalesce(lot.expires_on < business_date(), false))
      order by lot.expires_on nulls last, lot.created_at, lot.id, l.code nulls first, p.id
    loop
      taken := take_part(level.company_id, in_movement, target, missing);
      missing := missing - taken;
      held := held - taken;
      exit when missing = 0;
    end loop;
  end if;
  if missing > 0 then
    perform refuse('insufficient-stock', (- in_quantity - missing)::text);
  end if;
  return held - level.placed;
end $$;

-- Values a movement first in, first out, and keeps the layers. in_sequence is the movement's; a movement
-- that is taken back takes its own layer, if it is whole still.
create function move_layers(
  level stock_level, in_movement uuid, in_sequence bigint, in_quantity numeric, in_unit_cost numeric,
  in_value numeric, in_reverses uuid)
returns numeric
  language plpgsql
  as $$
declare
  layer cost_layer;
  missing numeric := - in_quantity;
  take numeric;
  worth numeric;
  total numeric := 0;
begin
  if in_quantity > 0 then
    total := coalesce(in_value, round(in_quantity * coalesce(in_unit_cost, level.average_cost), 2));
    insert into cost_layer (company_id, level_id, sequence, movement_id, quantity, value)
    values (level.company_id, level.id, in_sequence, in_movement, in_quantity, total);
    return total;
  end if;
  -- A revaluation, by running totals: what is added goes by quantity, what is taken by value, so that no
  -- layer becomes negative.
  if in_quantity = 0 then
    missing := 0;
    for layer in select * from cost_layer l
      where l.company_id = level.company_id and l.level_id = level.id order by sequence
    loop
      missing := missing + case when in_value < 0 then layer.value else layer.quantity end;
      worth := coalesce(round(in_value * missing
        / nullif(case when in_value < 0 then level.value else level.on_hand end, 0), 2), 0) - total;
      update cost_layer l set value = l.value + worth where l.company_id = layer.company_id
        and l.level_id = layer.level_id and l.sequence = layer.sequence;
      total := total + worth;
    end loop;
    return in_value;
  end if;
  if in_reverses is not null then
    delete from cost_layer l where l.company_id = level.company_id and l.level_id = level.id
      and l.movement_id = in_reverses and l.quantity = - in_quantity
    returning l.value into total;
    if not found then
      perform refuse('cannot-reverse');
    end if;
    return - total;
  end if;
  for layer in select * from cost_layer l
    where l.company_id = level.company_id and l.level_id = level.id order by sequence
  loop
    take := least(layer.quantity, missing);
    if take = layer.quantity then
      worth := layer.value;
      delete from cost_layer l where l.company_id = layer.company_id and l.level_id = layer.level_id
        and l.sequence = layer.sequence;
    else
      worth := round(layer.value * take / layer.quantity, 2);
      update cost_layer l set quantity = l.quantity - take, value = l.value - worth
      where l.company_id = layer.company_id and l.level_id = layer.level_id
        and l.sequence = layer.sequence;
    end if;
    total := total + worth;
    missing := missing - take;
    exit when missing = 0;
  end loop;
  return - total;
end $$;

-- Why a level did not let a movement through; raises it.
create function refuse_movement(
  level stock_level, in_kind text, in_quantity numeric, in_moved_on date, in_document uuid)
returns void
  language plpgsql
  as $$
begin
  if level.frozen_by is not null and not (in_kind = 'COUNT' and level.frozen_by = in_document) then
    perform refuse('warehouse-frozen', level.frozen_by::text);
  end if;
  if level.last_moved_on > in_moved_on then
    perform refuse('back-dated', level.last_moved_on::text);
  end if;
  if in_quantity < 0 and level.on_hand - level.reserved + in_quantity < 0 then
    perform refuse('insufficient-stock', (level.on_hand - level.reserved)::text);
  end if;
end $$;

-- The lots and places that a movement touched; null where none are told apart.
create function parts_of(in_company uuid, in_movement uuid) returns json
  language sql stable
  as $$
    select json_agg(json_build_object('lotId', p.lot_id, 'lotNumber', l.number,
      'expiresOn', l.expires_on, 'locationId', p.location_id, 'quantity', abs(p.quantity)::text)
      order by l.expires_on, l.number, p.id)
    from stock_movement_part p
    left join lot l on l.company_id = p.company_id and l.id = p.lot_id
    where p.company_id = in_company and p.movement_id = in_movement
  $$;

-- Moves one level that needs more than one update: lots, locations, layers, a reservation, a reversal,
-- a revaluation.
create function move_with_care(
  in_company uuid, in_level uuid, in_movement uuid, in_product uuid, in_warehouse uuid, in_kind text,
  in_quantity numeric, in_unit_cost numeric, in_value numeric, in_reservation uuid, in_moved_on date,
  in_parts json, in_document uuid, in_reverses uuid, in_tracking text, in_valuation text)
returns stock_level
  language plpgsql
  as $$
declare
  level stock_level;
  promise stock_reservation;
  freed numeric := 0;
  worth numeric;
  moved numeric := 0;
  tracking text := in_tracking;
  valuation text := in_valuation;
begin
  level := lock_level(in_company, in_level, in_product, in_warehouse);
  if level.movements = 0 then
    select p.tracking, p.valuation into tracking, valuation from product p
    where p.company_id = in_company and p.id = in_product for share;
  end if;
  if in_reservation is not null then
    select * into promise from stock_reservation r
    where r.company_id = in_company and r.id = in_reservation and r.level_id = level.id for update;
    if not found or promise.state <> 'ACTIVE' then
      perform refuse('reservation-ended', in_reservation::text);
    end if;
    freed := least(promise.remaining, - in_quantity);
    update stock_reservation set remaining = remaining - freed, version = version + 1,
      state = case when remaining = freed then 'CONSUMED' else 'ACTIVE' end,
      ended_at = case when remaining = freed then now() end
    where company_id = in_company and id = in_reservation;
    level.reserved := level.reserved - freed;
  end if;
  if tracking = 'SERIAL' and in_quantity <> trunc(in_quantity) then
    perform refuse('invalid-movement', 'quantity|a serial number is one piece');
  end if;
  perform refuse_movement(level, in_kind, in_quantity, in_moved_on, in_document);
  if in_quantity = 0 and level.on_hand = 0 then
    perform refuse('insufficient-stock', '0');
  end if;

  if tracking <> 'NONE' or level.placed > 0 or in_parts is not null then
    if in_quantity <> 0 then
      moved := move_parts(level, in_movement, tracking, in_kind, in_quantity, in_parts);
    end if;
  end if;
  if valuation = 'FIFO' then
    worth := move_layers(level, in_movement, level.movements + 1, in_quantity, in_unit_cost, in_value,
      in_reverses);
  elsif in_quantity = 0 then
    worth := in_value;
  else
    worth := moved_value(in_quantity, in_unit_cost, in_value, level.on_hand, level.value,
      level.average_cost);
  end if;
  if level.value + worth < 0 then
    perform refuse(case when in_reverses is null then 'invalid-movement' else 'cannot-reverse' end,
      'value|would become negative');
  end if;

  update stock_level l set
    on_hand = l.on_hand + in_quantity,
    reserved = l.reserved - freed,
    placed = l.placed + moved,
    value = l.value + worth,
    last_value = worth,
    average_cost = case
      when l.on_hand + in_quantity = 0 then l.average_cost
      when in_quantity < 0 and in_value is null and valuation = 'CMUP' then l.average_cost
      else round((l.value + worth) / (l.on_hand + in_quantity), 4) end,
    movements = l.movements + 1,
    last_moved_on = in_moved_on,
    was_low = l.is_low,
    is_low = is_low(l.on_hand + in_quantity - l.reserved + freed, l.reorder_point, l.recover_at, l.is_low)
  where l.company_id = in_company and l.id = level.id
  returning * into level;
  return level;
end $$;

-- Moves levels, in the company of the transaction. One row comes back for each change, in the order of
-- the locks; ordinal says which it is. Strict: the first refusal is raised and undoes everything.
-- Otherwise a refused change leaves nothing and comes back as a refusal.
create function move_levels(in_changes json, in_strict boolean)
returns table (
  ordinal integer, refusal text, detail text, movement stock_movement, parts json)
  language plpgsql set enable_seqscan = off
  as $$
#variable_conflict use_column
declare
  company uuid := current_company();
  today date := business_date();
  lock_date date;
  change record;
  item record;
  level stock_level;
  code text;
  note text;
  raised text;
  made stock_movement[] := '{}';
  ordinals integer[] := '{}';
  events uuid[] := '{}';
  addresses text[] := '{}';
  traces text[] := '{}';
  parents text[] := '{}';
  touched json[] := '{}';
  lots json;
begin
  for change in
    select c.*, coalesce(c."warehouseId", w.id) as warehouse
    from json_to_recordset(in_changes) as c(
      ordinal integer, "movementId" uuid, "levelId" uuid, "eventId" uuid, caller uuid, address text,
      "traceId" text, "traceParent" text, "productId" uuid, "warehouseId" uuid, kind text,
      quantity numeric, "unitCost" numeric, value numeric, "reservationId" uuid, "movedOn" date,
      parts json, document text, "documentType" text, "documentId" uuid, reverses uuid)
    left join warehouse w on w.company_id = company and w.is_default and c."warehouseId" is null
    order by c."productId", coalesce(c."warehouseId", w.id), c.ordinal
  loop
    code := null;
    note := '';
    level := null;
    perform set_config('app.ordinal', change.ordinal::text, true);
    change."movedOn" := coalesce(change."movedOn", today);
    select p.status, p.kind, p.tracking, p.valuation into item from product p
    where p.company_id = company and p.id = change."productId";
    if not found then
      code := 'unknown-product';
      note := change."productId"::text;
    elsif item.status = 'ARCHIVED' and change."reservationId" is null and change.reverses is null
      and change.kind not in
        ('COUNT', 'TRANSFER_IN', 'RETURN_IN', 'RETURN_OUT', 'SCRAP', 'REVALUATION') then
      -- What was begun before can be ended, and what is left can be counted, returned and thrown away.
      code := 'product-archived';
      note := change."productId"::text;
    elsif item.kind = 'SERVICE' then
      code := 'not-stocked';
      note := change."productId"::text;
    elsif change."movedOn" > today then
      code := 'invalid-movement';
      note := 'movedOn|is in the future';
    elsif change."movedOn" < today then
      select s.stock_lock_date into lock_date from inventory_settings s where s.company_id = company;
      if change."movedOn" <= lock_date then
        code := 'back-dated';
        note := lock_date::text;
      end if;
    end if;

    if code is null and item.tracking = 'NONE' and item.valuation = 'CMUP' and change.parts is null
      and change."reservationId" is null and change.quantity <> 0 and change.reverses is null then
      -- The plain case, which is nearly all of them: one update decides, moves and values.
      update stock_level l set
        on_hand = l.on_hand + change.quantity,
        value = l.value + moved_value(change.quantity, change."unitCost", change.value,
          l.on_hand, l.value, l.average_cost),
        last_value = moved_value(change.quantity, change."unitCost", change.value,
          l.on_hand, l.value, l.average_cost),
        average_cost = case when change.quantity < 0 then l.average_cost else
          round((l.value + moved_value(change.quantity, change."unitCost", change.value,
            l.on_hand, l.value, l.average_cost)) / (l.on_hand + change.quantity), 4) end,
        movements = l.movements + 1,
        last_moved_on = change."movedOn",
        was_low = l.is_low,
        is_low = is_low(l.on_hand + change.quantity - l.reserved, l.reorder_point, l.recover_at,
          l.is_low)
      where l.company_id = company and l.product_id = change."productId"
        and l.warehouse_id = change.warehouse and l.movements > 0
        and (change.quantity > 0 or l.on_hand + change.quantity >= l.reserved
          and l.on_hand + change.quantity >= l.placed)
        and l.frozen_by is null and l.last_moved_on <= change."movedOn"
      returning * into level;
    end if;
    if code is null and level.id is null then
      begin
        level := move_with_care(company, change."levelId", change."movementId", change."productId",
          change.warehouse, change.kind, change.quantity, change."unitCost", change.value,
          change."reservationId", change."movedOn", change.parts, change."documentId",
          change.reverses, item.tracking, item.valuation);
      exception when sqlstate 'MZ100' then
        get stacked diagnostics raised = message_text;
        code := split_part(raised, '|', 1);
        note := regexp_replace(raised, '^[^|]*[|][^|]*[|]', '');
      end;
      lots := parts_of(company, change."movementId");
    else
      lots := null;
    end if;
    if code is not null then
      if in_strict then
        perform refuse(code, note);
      end if;
      return query select change.ordinal, code, note, null::stock_movement, null::json;
      continue;
    end if;

    if level.is_low <> level.was_low then
      perform note_low_stock(level, gen_random_uuid(), change."traceParent");
    end if;
    ordinals := ordinals || change.ordinal;
    touched := array_append(touched, lots);
    events := events || change."eventId";
    addresses := array_append(addresses, change.address);
    traces := array_append(traces, change."traceId");
    parents := array_append(parents, change."traceParent");
    made := made || (company, change."movementId", level.id, level.movements, change."productId",
      change.warehouse, change.kind, change.quantity,
      case when change.quantity = 0 then 0
        else coalesce(change."unitCost", round(level.last_value / change.quantity, 4)) end,
      level.last_value, level.on_hand, level.average_cost, change.document, now(), change.caller,
      level.value, change."documentType", change."documentId", change."movedOn", change.reverses,
      pg_current_xact_id())::stock_movement;
  end loop;

  insert into stock_movement select * from unnest(made);

  insert into audit_entry (company_id, actor, address, action, entity, entity_id, after, trace_id)
  select company, m.moved_by, addresses[m.ordinality], 'stock.moved', 'stock-movement', m.id,
    json_build_object('kind', m.kind, 'quantity', m.quantity::text, 'value', m.value::text,
      'onHand', m.on_hand::text, 'document', m.document), traces[m.ordinality]
  from unnest(made) with ordinality m;

  insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
  select company, events[m.ordinality], 'stock.moved.v1', m.level_id, m.sequence,
    parents[m.ordinality],
    json_build_object(
      'movementId', m.id, 'kind', m.kind, 'productId', m.product_id, 'warehouseId', m.warehouse_id,
      'quantity', m.quantity::text, 'unitCost', m.unit_cost::text, 'value', m.value::text,
      'currency', 'DZD', 'onHand', m.on_hand::text, 'averageCost', m.average_cost::text,
      'document', m.document, 'documentType', m.document_type, 'documentId', m.document_id,
      'movedOn', m.moved_on, 'movedAt', m.moved_at, 'reverses', m.reverses,
      'parts', touched[m.ordinality])
  from unnest(made) with ordinality m;

  return query
    select ordinals[i], null::text, null::text, made[i], touched[i] from generate_subscripts(made, 1) i;
end $$;

-- Movements that were asked for one by one, perhaps by different callers, in one transaction and one
-- round trip. Each has its own idempotency key, outcome and answer; one that is refused leaves nothing,
-- not even its key. All keys are taken before any level, so that two such calls wait in one order.
-- A request whose key another request of the same call took, in vain, comes back as try-again.
create function move_stock_each(in_company uuid, in_requests json)
returns table (
  ordinal integer, refusal text, detail text, is_replayed boolean, movement stock_movement, parts json)
  language plpgsql set enable_seqscan = off
  as $$
#variable_conflict use_column
declare
  fresh uuid[];
  keyed integer;
  wanted json := in_requests;
  refused integer[] := '{}';
  outcome record;
begin
  perform set_config('app.company_id', in_company::text, true);
  with taken as (
    insert into idempotency_key (company_id, caller, key, request_hash, status, location)
    select in_company, r.caller, r.key, decode(r.hash, 'hex'), 201, r."movementId"
    from json_to_recordset(in_requests) as r(
      caller uuid, key text, hash text, "movementId" text)
    where r.key is not null
    order by r.caller, r.key
    on conflict do nothing
    returning location::uuid as movement)
  select array_agg(movement) into fresh from taken;
  select count(*) into keyed from json_to_recordset(in_requests) as r(key text)
  where r.key is not null;
  if keyed > coalesce(cardinality(fresh), 0) then
    select coalesce(json_agg(r), '[]') into wanted from json_array_elements(in_requests) r
    where r ->> 'key' is null or (r ->> 'movementId')::uuid = any (fresh);
  end if;

  for outcome in select * from move_levels(wanted, false) loop
    ordinal := outcome.ordinal;
    refusal := outcome.refusal;
    detail := outcome.detail;
    is_replayed := false;
    movement := outcome.movement;
    parts := outcome.parts;
    return next;
    if outcome.refusal is not null then
      refused := refused || outcome.ordinal;
    end if;
  end loop;

  if keyed > 0 and cardinality(refused) > 0 then
    for outcome in
      select * from json_to_recordset(wanted) as r(ordinal integer, caller uuid, key text)
      where r.key is not null and r.ordinal = any (refused)
    loop
      delete from idempotency_key k
      where k.company_id = in_company and k.caller = outcome.caller and k.key = outcome.key;
    end loop;
  end if;
  if keyed > coalesce(cardinality(fresh), 0) then
    return query
      select r.ordinal,
        case when k.key is null then 'try-again'
          when k.request_hash <> decode(r.hash, 'hex') or m.id is null then 'idempotency-key-reused' end,
        '', true, m, parts_of(in_company, m.id)
      from json_to_recordset(in_requests) as r(
        ordinal integer, caller uuid, key text, hash text, "movementId" uuid)
      left join idempotency_key k
        on k.company_id = in_company and k.caller = r.caller and k.key = r.key
      left join stock_movement m on m.company_id = in_company and m.id::text = k.location
      where r.key is not null and not r."movementId" = any (coalesce(fresh, '{}'));
  end if;
end $$;

-- The functions of before. Services of the earlier version go on by them until they are replaced, so
-- move_stock stays for one release; it moves by the new way.
create or replace function move_stock(
  in_company uuid, in_caller uuid, in_address text, in_key text, in_hash bytea,
  in_movement uuid, in_level uuid, in_event uuid, in_trace_id text, in_trace_parent text,
  in_product uuid, in_warehouse uuid, in_kind text, in_quantity numeric, in_unit_cost numeric,
  in_document text)
returns table (replayed boolean, movement stock_movement)
  language plpgsql
  as $$
#variable_conflict use_column
declare
  outcome record;
begin
  select * into outcome from move_stock_each(in_company, json_build_array(json_build_object(
    'ordinal', 0, 'movementId', in_movement, 'levelId', in_level, 'eventId', in_event,
    'caller', in_caller, 'address', in_address, 'key', in_key, 'hash', encode(in_hash, 'hex'),
    'traceId', in_trace_id, 'traceParent', in_trace_parent, 'productId', in_product,
    'warehouseId', in_warehouse, 'kind', in_kind, 'quantity', in_quantity, 'unitCost', in_unit_cost,
    'document', in_document)));
  if outcome.refusal is not null then
    raise exception using
      errcode = case outcome.refusal when 'unknown-product' then 'MZ001'
        when 'unknown-warehouse' then 'MZ002' when 'insufficient-stock' then 'MZ003'
        when 'idempotency-key-reused' then 'MZ004' else '23514' end,
      message = outcome.refusal, detail = coalesce(outcome.detail, '');
  end if;
  return query select outcome.is_replayed, outcome.movement;
end $$;
drop function open_stock_level(uuid, uuid, uuid, uuid);
drop function replayed_movement(uuid, uuid, text, bytea);
drop function movement_value(numeric, numeric, numeric, numeric, numeric);
