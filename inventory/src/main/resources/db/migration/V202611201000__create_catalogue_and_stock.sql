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
create table stock_level (
  company_id uuid not null default current_company(),
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  on_hand numeric(18, 3) not null default 0,
  value numeric(20, 2) not null default 0,
  average_cost numeric(18, 4) not null default 0,
  movements bigint not null default 0,
  constraint pk_stock_level primary key (company_id, id),
  constraint uq_stock_level_product unique (company_id, product_id, warehouse_id),
  constraint fk_stock_level_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_stock_level_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_stock_level_on_hand check (on_hand >= 0),
  constraint ck_stock_level_value check (value >= 0 and (on_hand > 0 or value = 0))
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
  stored bytea;
  target_warehouse uuid := in_warehouse;
  level stock_level;
  moved stock_movement;
begin
  perform set_config('app.company_id', in_company::text, true);

  if in_key is not null then
    insert into idempotency_key (company_id, caller, key, request_hash, status, location)
    values (in_company, in_caller, in_key, in_hash, 201, in_movement::text)
    on conflict do nothing;
    if not found then
      return query
        select true, m from idempotency_key k
        join stock_movement m on m.company_id = in_company and m.id = k.location::uuid
        where k.company_id = in_company and k.caller = in_caller and k.key = in_key
          and k.request_hash = in_hash;
      if not found then
        raise exception using errcode = 'MZ004', message = 'idempotency key used otherwise';
      end if;
      return;
    end if;
  end if;

  if target_warehouse is null then
    select id into target_warehouse from warehouse
    where company_id = in_company and is_default;
  end if;

  select * into level from stock_level
  where company_id = in_company and product_id = in_product and warehouse_id = target_warehouse
  for update;
  if not found then
    level := open_stock_level(in_company, in_level, in_product, target_warehouse);
  end if;

  if level.on_hand + in_quantity < 0 then
    raise exception using errcode = 'MZ003', message = 'not enough stock',
      detail = level.on_hand::text;
  end if;

  moved.unit_cost := case when in_quantity > 0 then coalesce(in_unit_cost, level.average_cost)
    when level.on_hand = 0 then 0 else round(level.value / level.on_hand, 4) end;
  moved.value := case when in_quantity > 0 then round(in_quantity * moved.unit_cost, 2)
    when level.on_hand + in_quantity = 0 then - level.value
    else - round(level.value * - in_quantity / level.on_hand, 2) end;
  moved.on_hand := level.on_hand + in_quantity;
  moved.average_cost := case when moved.on_hand = 0 then level.average_cost
    else round((level.value + moved.value) / moved.on_hand, 4) end;

  update stock_level set on_hand = moved.on_hand, value = level.value + moved.value,
    average_cost = moved.average_cost, movements = level.movements + 1
  where company_id = in_company and id = level.id;

  insert into stock_movement (company_id, id, level_id, sequence, product_id, warehouse_id, kind,
    quantity, unit_cost, value, on_hand, average_cost, document, moved_by)
  values (in_company, in_movement, level.id, level.movements + 1, in_product, target_warehouse,
    in_kind, in_quantity, moved.unit_cost, moved.value, moved.on_hand, moved.average_cost,
    in_document, in_caller)
  returning * into moved;

  insert into audit_entry (company_id, actor, address, action, entity, entity_id, after, trace_id)
  values (in_company, in_caller, in_address, 'stock.moved', 'stock-movement', in_movement,
    json_build_object('kind', in_kind, 'quantity', moved.quantity::text,
      'value', moved.value::text, 'onHand', moved.on_hand::text), in_trace_id);

  insert into outbox (company_id, event_id, type, subject, sequence, trace_parent, data)
  values (in_company, in_event, 'stock.moved.v1', level.id, moved.sequence, in_trace_parent,
    json_strip_nulls(json_build_object(
      'movementId', in_movement, 'kind', in_kind, 'productId', in_product,
      'warehouseId', target_warehouse, 'quantity', moved.quantity::text,
      'unitCost', moved.unit_cost::text, 'value', moved.value::text, 'currency', 'DZD',
      'onHand', moved.on_hand::text, 'averageCost', moved.average_cost::text,
      'document', in_document,
      'movedAt', to_char(moved.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))));

  return query select false, moved;
end $$;

-- The level of a product that was never moved in that warehouse; locked, like one that was found.
create function open_stock_level(
  in_company uuid, in_level uuid, in_product uuid, in_warehouse uuid)
returns stock_level
  language plpgsql
  as $$
declare
  level stock_level;
begin
  perform 1 from product where company_id = in_company and id = in_product;
  if not found then
    raise exception using errcode = 'MZ001', message = 'unknown product';
  end if;
  perform 1 from warehouse where company_id = in_company and id = in_warehouse;
  if not found then
    raise exception using errcode = 'MZ002', message = 'unknown warehouse';
  end if;
  insert into stock_level (company_id, id, product_id, warehouse_id)
  values (in_company, in_level, in_product, in_warehouse)
  on conflict on constraint uq_stock_level_product do nothing;
  select * into level from stock_level
  where company_id = in_company and product_id = in_product and warehouse_id = in_warehouse
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
