-- Locations as a tree of zones, aisles and bins, with barcodes; goods moved between them.
-- That a tree has no cycle needs no walk: a parent is of a kind that is above, and a kind never changes.
-- Locks location while columns with constant defaults are added.

alter table location
  add column kind text not null default 'BIN',
  add column barcode text,
  add column depth smallint generated always as (
    case kind when 'ZONE' then 1 when 'AISLE' then 2 when 'RACK' then 3 else 4 end) stored,
  add column parent_depth smallint,
  add constraint ck_location_kind check (kind in ('ZONE', 'AISLE', 'RACK', 'BIN')),
  add constraint ck_location_parent check (
    parent_id is null and parent_depth is null or parent_depth < depth and parent_id is not null),
  add constraint uq_location_depth unique (company_id, id, depth),
  add constraint fk_location_parent_depth foreign key (company_id, parent_id, parent_depth)
    references location (company_id, id, depth),
  drop constraint uq_location_code;
create unique index uq_location_code on location (company_id, warehouse_id, lower(code));
create unique index uq_location_barcode on location (company_id, barcode) where barcode is not null;
create index ix_location_parent on location (company_id, parent_id) where parent_id is not null;

-- Only goods that come to lie there pay for the question. The share lock makes the end of the location wait for these goods, or these goods for the end.
create function require_active_location() returns trigger
  language plpgsql
  as $$
begin
  perform 1 from location
  where company_id = new.company_id and id = new.location_id and is_active for share;
  if not found then
    perform refuse('unknown-location', new.location_id::text);
  end if;
  return new;
end $$;

create trigger tr_stock_part_insert before insert on stock_part
  for each row when (new.location_id is not null and new.on_hand > 0)
  execute function require_active_location();
create trigger tr_stock_part_update before update on stock_part
  for each row when (new.location_id is not null and new.on_hand > old.on_hand)
  execute function require_active_location();

-- Goods that were carried from one place of a warehouse to another; null is not placed. A record:
-- never changed. Neither level nor value changes by it, so it is no movement.
create table stock_relocation (
  company_id uuid not null default current_company(),
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  lot_id uuid,
  from_location_id uuid,
  to_location_id uuid,
  quantity numeric(18, 3) not null,
  relocated_at timestamptz not null default now(),
  relocated_by uuid,
  constraint pk_stock_relocation primary key (company_id, id),
  constraint fk_stock_relocation_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_stock_relocation_lot foreign key (company_id, product_id, lot_id)
    references lot (company_id, product_id, id),
  constraint fk_stock_relocation_from foreign key (company_id, warehouse_id, from_location_id)
    references location (company_id, warehouse_id, id),
  constraint fk_stock_relocation_to foreign key (company_id, warehouse_id, to_location_id)
    references location (company_id, warehouse_id, id),
  constraint ck_stock_relocation_quantity check (quantity > 0),
  constraint ck_stock_relocation_places check (from_location_id is distinct from to_location_id)
);
create index ix_stock_relocation_product on stock_relocation (company_id, product_id, id);
create index ix_stock_relocation_warehouse on stock_relocation (company_id, warehouse_id, id);
call isolate_companies('stock_relocation');
grant select, insert on stock_relocation to ${app};

-- Carries goods, under the lock of their level. Refusals are raised as by move_levels.
create function relocate_stock(
  in_id uuid, in_product uuid, in_warehouse uuid, in_lot uuid, in_from uuid, in_to uuid,
  in_quantity numeric, in_caller uuid)
returns stock_relocation
  language plpgsql
  as $$
declare
  tracked text;
  level stock_level;
  there numeric;
  serial boolean;
  made stock_relocation;
begin
  perform set_config('app.ordinal', '0', true);
  select tracking into tracked from product where id = in_product;
  if not found then
    perform refuse('unknown-product', in_product::text);
  elsif tracked = 'NONE' and in_lot is not null then
    perform refuse('lot-not-expected', in_product::text);
  elsif tracked <> 'NONE' and in_lot is null then
    perform refuse('lot-required', in_product::text);
  end if;
  if in_lot is not null then
    perform 1 from lot where product_id = in_product and id = in_lot;
    if not found then
      perform refuse('unknown-lot', in_lot::text);
    end if;
  end if;
  if exists (select from unnest(array[in_from, in_to]) named where named is not null
    and not exists (select from location l where l.id = named and l.warehouse_id = in_warehouse)) then
    perform refuse('unknown-location', coalesce(in_to, in_from)::text);
  end if;
  serial := tracked = 'SERIAL';
  if serial and in_quantity <> 1 then
    perform refuse('invalid-movement', 'quantity|a serial number is one piece');
  end if;

  select * into level from stock_level
  where product_id = in_product and warehouse_id = in_warehouse for update;
  if level.frozen_by is not null then
    perform refuse('warehouse-frozen', level.frozen_by::text);
  end if;

  if in_from is null and in_lot is null then
    there := coalesce(level.on_hand - level.placed, 0);
  else
    select on_hand into there from stock_part
    where level_id = level.id and lot_id is not distinct from in_lot
      and location_id is not distinct from in_from;
  end if;
  if coalesce(there, 0) < in_quantity then
    perform refuse('insufficient-stock', coalesce(there, 0)::text);
  end if;

  -- What has neither lot nor location is no part: the level knows it as what is not placed.
  if in_from is not null or in_lot is not null then
    update stock_part set on_hand = on_hand - in_quantity
    where level_id = level.id and lot_id is not distinct from in_lot
      and location_id is not distinct from in_from;
  end if;
  if in_to is not null or in_lot is not null then
    insert into stock_part (level_id, product_id, warehouse_id, lot_id, location_id, on_hand, is_serial)
    values (level.id, in_product, in_warehouse, in_lot, in_to, in_quantity, serial)
    on conflict on constraint uq_stock_part do update
      set on_hand = stock_part.on_hand + excluded.on_hand;
  end if;
  if in_lot is null and (in_from is null or in_to is null) then
    update stock_level set placed = placed
      + case when in_from is null then in_quantity else - in_quantity end
    where id = level.id;
  end if;

  insert into stock_relocation (id, product_id, warehouse_id, lot_id, from_location_id,
    to_location_id, quantity, relocated_by)
  values (in_id, in_product, in_warehouse, in_lot, in_from, in_to, in_quantity, in_caller)
  returning * into made;
  return made;
end $$;
