-- Products, warehouses, stock levels and movements, and the two hot statements as functions.
-- Locks nothing that exists.

create table product (
  company_id uuid not null default current_company(),
  id uuid not null,
  sku text not null,
  name_fr text not null,
  name_ar text,
  name_en text,
  unit text not null,
  version bigint not null,
  created_at timestamptz not null default now(),
  constraint pk_product primary key (company_id, id),
  constraint ck_product_unit check (unit in ('PIECE', 'BOX', 'KILOGRAM', 'LITRE', 'METRE'))
);
create unique index uq_product_sku on product (company_id, lower(sku));
call isolate_companies('product');

create table warehouse (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  is_default boolean not null,
  constraint pk_warehouse primary key (company_id, id),
  constraint uq_warehouse_code unique (company_id, code)
);
create unique index uq_warehouse_default on warehouse (company_id) where is_default;
call isolate_companies('warehouse');

-- The stock of a product in a warehouse. value is the exact sum of the movements' values, so that
-- the stock account of the books can equal it to the centime; average_cost is the last CMUP.
-- last_value is what the latest movement changed value by, so that one update can report it.
create table stock_level (
  company_id uuid not null default current_company(),
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  on_hand numeric(18, 3) not null default 0,
  value numeric(20, 2) not null default 0,
  average_cost numeric(18, 4) not null default 0,
  movements bigint not null default 0,
  last_value numeric(20, 2) not null default 0,
  constraint pk_stock_level primary key (company_id, id),
  constraint uq_stock_level_product unique (company_id, product_id, warehouse_id),
  constraint fk_stock_level_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_stock_level_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_stock_level_on_hand check (on_hand >= 0),
  constraint ck_stock_level_value check (value >= 0 and (on_hand > 0 or value = 0)),
  -- Fifteen digits, which the books take too.
  constraint ck_stock_level_bound check (on_hand < 1e12 and value < 1e15)
) with (fillfactor = 70);
call isolate_companies('stock_level');

-- Never changed and never deleted: the service has no right to.
create table stock_movement (
  company_id uuid not null default current_company(),
  id uuid not null,
  level_id uuid not null,
  sequence bigint not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  kind text not null,
  quantity numeric(18, 3) not null,
  unit_cost numeric(18, 4) not null,
  value numeric(20, 2) not null,
  on_hand numeric(18, 3) not null,
  average_cost numeric(18, 4) not null,
  document text,
  moved_at timestamptz not null default now(),
  moved_by uuid not null,
  constraint pk_stock_movement primary key (company_id, id),
  constraint fk_stock_movement_level foreign key (company_id, level_id)
    references stock_level (company_id, id),
  constraint ck_stock_movement_kind check (
    kind = 'RECEIPT' and quantity > 0
    or kind = 'ISSUE' and quantity < 0
    or kind = 'ADJUSTMENT' and quantity <> 0)
);
create index ix_stock_movement_product on stock_movement (company_id, product_id, id);
call isolate_companies('stock_movement');

grant select, insert, update on product, stock_level to ${app};
grant select, insert on warehouse, stock_movement to ${app};

-- What a movement changes the value by: goods come in at their price (or at the average, where none
-- is given) and go out at the average; the last goods take the rest with them.
create function movement_value(
  quantity numeric, unit_cost numeric, on_hand numeric, value numeric, average_cost numeric)
returns numeric
  language sql immutable
  as $$
    select case
      when quantity > 0 then round(quantity * coalesce(unit_cost, average_cost), 2)
      when on_hand + quantity = 0 then - value
      else round(value * quantity / on_hand, 2) end
  $$;

-- Moves stock: everything that the request leaves behind, in one round trip (ADR 6).
-- Refusals are raised and undo all of it: MZ001 unknown product, MZ002 unknown warehouse,
-- MZ003 not enough stock (detail: what is available), MZ004 idempotency key used otherwise.
-- quantity is signed. unit_cost is the price of what comes in; null means the average cost.
create function move_stock(
  in_company uuid, in_caller uuid, in_address text, in_key text, in_hash bytea,
  in_movement uuid, in_level uuid, in_event uuid, in_trace_id text, in_trace_parent text,
  in_product uuid, in_warehouse uuid, in_kind text, in_quantity numeric, in_unit_cost numeric,
  in_document text)
returns table (replayed boolean, movement stock_movement)
  language plpgsql
  as $$
declare
  level stock_level;
  known stock_level;
  moved stock_movement;
begin
  perform set_config('app.company_id', in_company::text, true);

  if in_key is not null then
    insert into idempotency_key (company_id, caller, key, request_hash, status, location)
    values (in_company, in_caller, in_key, in_hash, 201, in_movement::text)
    on conflict do nothing;
    if not found then
      return query select true, m from replayed_movement(in_company, in_caller, in_key, in_hash) m;
      return;
    end if;
  end if;

  loop
    update stock_level l set
      on_hand = l.on_hand + in_quantity,
      value = l.value
        + movement_value(in_quantity, in_unit_cost, l.on_hand, l.value, l.average_cost),
      last_value =
        movement_value(in_quantity, in_unit_cost, l.on_hand, l.value, l.average_cost),
      average_cost = case when in_quantity < 0 then l.average_cost else
        round((l.value
          + movement_value(in_quantity, in_unit_cost, l.on_hand, l.value, l.average_cost))
          / (l.on_hand + in_quantity), 4) end,
      movements = l.movements + 1
    where l.company_id = in_company and l.product_id = in_product
      and l.warehouse_id = coalesce(in_warehouse,
        (select id from warehouse where company_id = in_company and is_default))
      and l.on_hand + in_quantity >= 0
    returning * into level;
    exit when found;
    if known is not null then
      raise exception using errcode = 'MZ003', message = 'not enough stock',
        detail = known.on_hand::text;
    end if;
    known := open_stock_level(in_company, in_level, in_product, in_warehouse);
  end loop;

  insert into stock_movement (company_id, id, level_id, sequence, product_id, warehouse_id, kind,
    quantity, unit_cost, value, on_hand, average_cost, document, moved_by)
  values (in_company, in_movement, level.id, level.movements, in_product, level.warehouse_id,
    in_kind, in_quantity, coalesce(in_unit_cost, round(level.last_value / in_quantity, 4)),
    level.last_value, level.on_hand, level.average_cost, in_document, in_caller)
  returning * into moved;

  insert into audit_entry (company_id, actor, address, action, entity, entity_id, after, trace_id)
  values (in_company, in_caller, in_address, 'stock.moved', 'stock-movement', in_movement,
    json_build_object('kind', in_kind, 'quantity', moved.quantity::text,
      'value', moved.value::text, 'onHand', moved.on_hand::text), in_trace_id);

  insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
  values (in_company, in_event, 'stock.moved.v1', level.id, moved.sequence, in_trace_parent,
    json_build_object(
      'movementId', in_movement, 'kind', in_kind, 'productId', in_product,
      'warehouseId', moved.warehouse_id, 'quantity', moved.quantity::text,
      'unitCost', moved.unit_cost::text, 'value', moved.value::text, 'currency', 'DZD',
      'onHand', moved.on_hand::text, 'averageCost', moved.average_cost::text,
      'document', in_document, 'movedAt', moved.moved_at));

  return query select false, moved;
end $$;

-- The movement that was made under this key; the key must have been used for the same request.
create function replayed_movement(in_company uuid, in_caller uuid, in_key text, in_hash bytea)
returns setof stock_movement
  language plpgsql
  as $$
begin
  return query
    select m.* from idempotency_key k
    join stock_movement m on m.company_id = in_company and m.id = k.location::uuid
    where k.company_id = in_company and k.caller = in_caller and k.key = in_key
      and k.request_hash = in_hash;
  if not found then
    raise exception using errcode = 'MZ004', message = 'idempotency key used otherwise';
  end if;
end $$;

-- The level of that product and warehouse (the default one if null), made if need be, and locked.
create function open_stock_level(
  in_company uuid, in_level uuid, in_product uuid, in_warehouse uuid)
returns stock_level
  language plpgsql
  as $$
declare
  level stock_level;
  target uuid := in_warehouse;
begin
  if target is null then
    select id into target from warehouse where company_id = in_company and is_default;
  end if;
  perform 1 from product where company_id = in_company and id = in_product;
  if not found then
    raise exception using errcode = 'MZ001', message = 'unknown product';
  end if;
  perform 1 from warehouse where company_id = in_company and id = target;
  if not found then
    raise exception using errcode = 'MZ002', message = 'unknown warehouse';
  end if;
  insert into stock_level (company_id, id, product_id, warehouse_id)
  values (in_company, in_level, in_product, target)
  on conflict on constraint uq_stock_level_product do nothing;
  select * into level from stock_level
  where company_id = in_company and product_id = in_product and warehouse_id = target
  for update;
  return level;
end $$;

-- One product, in one round trip.
create function find_product(in_company uuid, in_id uuid) returns setof product
  language plpgsql
  as $$
begin
  perform set_config('app.company_id', in_company::text, true);
  return query select * from product where company_id = in_company and id = in_id;
end $$;
