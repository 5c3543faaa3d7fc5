-- Counts of stock (yearly inventory: Code de commerce, art. 10). What is expected is kept as it was when
-- the count was opened; what was counted is kept with what the ledger said at that moment, so that goods
-- may move before and after. A level is in one count at a time: counted_level says in which.
-- Locks nothing that exists. enable_seqscan is off where rows are looked up one by one, as in the ledger.

create table stock_count (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  status text not null default 'DRAFT',
  name text not null,
  warehouse_id uuid not null,
  mode text not null,
  coverage text not null,
  category_id uuid,
  product_ids uuid[],
  location_ids uuid[],
  counted_on date not null,
  note text,
  uncounted text,
  is_approved_by_counter boolean not null default false,
  reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  opened_at timestamptz,
  opened_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  events bigint not null default 0,
  version bigint not null default 1,
  constraint pk_stock_count primary key (company_id, id),
  constraint uq_stock_count_number unique (company_id, number),
  constraint fk_stock_count_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint fk_stock_count_category foreign key (company_id, category_id)
    references category (company_id, id),
  constraint ck_stock_count_status check (
    status in ('DRAFT', 'COUNTING', 'REVIEW', 'APPROVED', 'CANCELLED')),
  constraint ck_stock_count_mode check (mode in ('FREEZE', 'LIVE')),
  constraint ck_stock_count_coverage check (case coverage
    when 'ALL' then num_nonnulls(category_id, product_ids, location_ids) = 0
    when 'CATEGORY' then category_id is not null and num_nonnulls(product_ids, location_ids) = 0
    when 'PRODUCTS' then cardinality(product_ids) > 0 and num_nonnulls(category_id, location_ids) = 0
    when 'LOCATIONS' then cardinality(location_ids) > 0 and num_nonnulls(category_id, product_ids) = 0
    else false end),
  constraint ck_stock_count_uncounted check (uncounted in ('LEAVE', 'ZERO'))
);
create index ix_stock_count_warehouse on stock_count (company_id, warehouse_id, id);
create index ix_stock_count_category on stock_count (company_id, category_id)
  where category_id is not null;
call isolate_companies('stock_count');

-- The levels that are being counted. No record: a row goes when its count ends.
create table counted_level (
  company_id uuid not null default current_company(),
  level_id uuid not null,
  count_id uuid not null,
  constraint pk_counted_level primary key (company_id, level_id),
  constraint fk_counted_level_level foreign key (company_id, level_id)
    references stock_level (company_id, id),
  constraint fk_counted_level_count foreign key (company_id, count_id)
    references stock_count (company_id, id)
);
create index ix_counted_level_count on counted_level (company_id, count_id);
call isolate_companies('counted_level');

-- One product, lot and location; nulls: not told apart, or in no particular place. expected is of the
-- opening, on_hand and sequence (the level's movements) of the last record of what was counted.
-- value is what the difference was worth when it was booked; the final columns are the inventory.
create table stock_count_line (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  count_id uuid not null,
  level_id uuid not null,
  product_id uuid not null,
  lot_id uuid,
  location_id uuid,
  expected numeric(18, 3) not null,
  is_found boolean not null default false,
  pass smallint not null default 1,
  counted numeric(18, 3),
  counted_at timestamptz,
  on_hand numeric(18, 3),
  sequence bigint,
  difference numeric(18, 3) generated always as (counted - on_hand) stored,
  value numeric(20, 2),
  final_quantity numeric(18, 3),
  final_cost numeric(18, 4),
  final_value numeric(20, 2),
  constraint pk_stock_count_line primary key (company_id, id),
  constraint uq_stock_count_line_place unique nulls not distinct
    (company_id, count_id, product_id, lot_id, location_id),
  constraint fk_stock_count_line_count foreign key (company_id, count_id)
    references stock_count (company_id, id),
  constraint fk_stock_count_line_level foreign key (company_id, level_id)
    references stock_level (company_id, id),
  constraint fk_stock_count_line_lot foreign key (company_id, product_id, lot_id)
    references lot (company_id, product_id, id),
  constraint fk_stock_count_line_location foreign key (company_id, location_id)
    references location (company_id, id),
  constraint ck_stock_count_line_counted check (counted >= 0
    and (counted is null) = (on_hand is null) and (counted is null) = (sequence is null)),
  constraint ck_stock_count_line_pass check (pass between 1 and 100)
);
create index ix_stock_count_line_level on stock_count_line (company_id, level_id);
create index ix_stock_count_line_count on stock_count_line (company_id, count_id, id);
call isolate_companies('stock_count_line');

-- What somebody has counted of a line in a pass. A line's count is the sum over its counters.
create table stock_count_tally (
  company_id uuid not null default current_company(),
  line_id uuid not null,
  pass smallint not null,
  counted_by uuid not null,
  quantity numeric(18, 3) not null,
  constraint pk_stock_count_tally primary key (company_id, line_id, pass, counted_by),
  constraint fk_stock_count_tally_line foreign key (company_id, line_id)
    references stock_count_line (company_id, id),
  constraint ck_stock_count_tally_quantity check (quantity >= 0)
);
call isolate_companies('stock_count_tally');

-- Every record as it was made; never changed.
create table stock_count_record (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  count_id uuid not null,
  line_id uuid not null,
  pass smallint not null,
  quantity numeric(18, 3) not null,
  is_added boolean not null,
  on_hand numeric(18, 3) not null,
  sequence bigint not null,
  counted_at timestamptz not null default now(),
  counted_by uuid not null,
  constraint pk_stock_count_record primary key (company_id, id),
  constraint fk_stock_count_record_line foreign key (company_id, line_id)
    references stock_count_line (company_id, id),
  constraint ck_stock_count_record_quantity check (quantity >= 0)
);
create index ix_stock_count_record_line on stock_count_record (company_id, line_id, counted_at);
call isolate_companies('stock_count_record');

grant select, insert, update on stock_count, stock_count_line, stock_count_tally to ${app};
grant select, insert on stock_count_record to ${app};
grant select, insert, delete on counted_level to ${app};

-- A location with all that are under it.
create function location_tree(in_company uuid, in_roots uuid[]) returns table (id uuid)
  language sql stable
  as $$
    with recursive below (id) as (
      select l.id from location l where l.company_id = in_company and l.id = any (in_roots)
      union
      select l.id from location l
        join below b on l.company_id = in_company and l.parent_id = b.id
    )
    select id from below
  $$;

-- The products that a count covers; null if it covers all.
create function counted_products(counting stock_count) returns setof uuid
  language sql stable
  as $$
    select p.id from product p
    where counting.coverage = 'CATEGORY' and p.company_id = counting.company_id
      and p.category_id in (select t.id from category_tree(counting.company_id, counting.category_id) t)
    union all
    select unnest(counting.product_ids)
  $$;

-- Takes the levels that a count covers into it, freezes them if it says so. pk_counted_level refuses
-- those that another count has. Returns the levels.
create function take_counted_levels(counting stock_count) returns uuid[]
  language plpgsql
  as $$
declare
  levels uuid[];
begin
  select array_agg(locked.id) into levels from (
    select l.id from stock_level l
    where l.company_id = counting.company_id and l.warehouse_id = counting.warehouse_id
      and l.frozen_by is distinct from counting.id
      and case counting.coverage
        when 'ALL' then true
        when 'LOCATIONS' then exists (select from stock_part p
          where p.company_id = l.company_id and p.level_id = l.id and p.on_hand > 0
            and p.location_id in (select t.id from location_tree(counting.company_id, counting.location_ids) t))
        else l.product_id in (select p from counted_products(counting) p) end
    order by l.product_id for update) locked;
  insert into counted_level (company_id, level_id, count_id)
  select counting.company_id, level, counting.id from unnest(levels) level;
  if counting.mode = 'FREEZE' then
    update stock_level set frozen_by = counting.id
    where company_id = counting.company_id and id = any (levels);
  end if;
  return coalesce(levels, '{}');
end $$;

-- Opens a count that its caller has locked: levels, then the warehouse (whoever opens a level waits for
-- that), then the levels that came meanwhile. Returns how many lines there are.
create function open_stock_count(in_count uuid) returns bigint
  language plpgsql
  as $$
declare
  counting stock_count;
  levels uuid[];
  lines bigint;
begin
  perform set_config('app.ordinal', '0', true);
  select * into counting from stock_count where company_id = current_company() and id = in_count;
  if counting.coverage = 'PRODUCTS' then
    insert into stock_level (company_id, id, product_id, warehouse_id)
    select counting.company_id, gen_random_uuid(), p.id, counting.warehouse_id
    from product p
    where p.company_id = counting.company_id and p.id = any (counting.product_ids)
      and p.kind = 'GOODS' and p.status <> 'ARCHIVED'
      and not exists (select from stock_level l where l.company_id = p.company_id
        and l.product_id = p.id and l.warehouse_id = counting.warehouse_id)
    order by p.id for share of p
    on conflict on constraint uq_stock_level_product do nothing;
  end if;
  levels := take_counted_levels(counting);
  if counting.mode = 'FREEZE' and counting.coverage = 'ALL' then
    update warehouse set frozen_by = in_count
    where company_id = counting.company_id and id = counting.warehouse_id;
    levels := levels || take_counted_levels(counting);
  end if;

  insert into stock_count_line (company_id, count_id, level_id, product_id, lot_id, location_id, expected)
  select p.company_id, in_count, p.level_id, p.product_id, p.lot_id, p.location_id, p.on_hand
  from stock_part p
  where p.company_id = counting.company_id and p.level_id = any (levels) and p.on_hand > 0
    and (counting.coverage <> 'LOCATIONS' or p.location_id in (
      select t.id from location_tree(counting.company_id, counting.location_ids) t))
  union all
  select l.company_id, in_count, l.id, l.product_id, null, null, l.on_hand - l.placed
  from stock_level l join product p on p.company_id = l.company_id and p.id = l.product_id
  where l.company_id = counting.company_id and l.id = any (levels)
    and counting.coverage <> 'LOCATIONS'
    and (l.on_hand > l.placed
      or counting.coverage = 'PRODUCTS' and p.tracking = 'NONE' and l.on_hand = 0);
  get diagnostics lines = row_count;
  return lines;
end $$;

-- Lets go of the levels of a count that ends.
create function release_stock_count(in_count uuid) returns void
  language plpgsql
  as $$
declare
  levels uuid[];
begin
  select array_agg(locked.id) into levels from (
    select l.id from stock_level l
    join counted_level c on c.company_id = l.company_id and c.level_id = l.id
    where l.company_id = current_company() and c.count_id = in_count
    order by l.product_id for update of l) locked;
  update stock_level set frozen_by = null
  where company_id = current_company() and id = any (levels) and frozen_by = in_count;
  update warehouse set frozen_by = null
  where company_id = current_company() and frozen_by = in_count;
  delete from counted_level where company_id = current_company() and count_id = in_count;
end $$;

-- What the ledger has of one product in one lot and place of a level.
create function on_hand_at(level stock_level, in_lot uuid, in_location uuid) returns numeric
  language sql stable
  as $$
    select case when in_lot is null and in_location is null then level.on_hand - level.placed
      else coalesce((select p.on_hand from stock_part p
        where p.company_id = level.company_id and p.level_id = level.id
          and p.lot_id is not distinct from in_lot
          and p.location_id is not distinct from in_location), 0) end
  $$;

-- The line that a record is about; made if something was found that nobody expected there.
create function counted_line(
  counting stock_count, in_product uuid, in_lot uuid, in_lot_number text, in_expires_on date,
  in_location uuid)
returns uuid
  language plpgsql set enable_seqscan = off
  as $$
declare
  item product;
  level uuid;
  lot uuid := in_lot;
  line uuid;
begin
  select * into item from product where company_id = counting.company_id and id = in_product for share;
  if item.tracking <> 'NONE' and in_lot is null and in_lot_number is null then
    perform refuse('lot-required', in_product::text);
  elsif item.tracking = 'NONE' and (in_lot is not null or in_lot_number is not null) then
    perform refuse('lot-not-expected', in_product::text);
  end if;
  if in_location is not null and not exists (select from location l
    where l.company_id = counting.company_id and l.id = in_location
      and l.warehouse_id = counting.warehouse_id and l.is_active) then
    perform refuse('unknown-location', in_location::text);
  end if;
  if in_lot_number is not null and in_lot is null then
    select id into lot from lot
    where company_id = counting.company_id and product_id = in_product and number = in_lot_number;
  elsif in_lot is not null and not exists (select from lot
    where company_id = counting.company_id and product_id = in_product and id = in_lot) then
    perform refuse('unknown-lot', in_lot::text);
  end if;

  if lot is not null or item.tracking = 'NONE' then
    select id into line from stock_count_line
    where company_id = counting.company_id and count_id = counting.id and product_id = in_product
      and lot_id is not distinct from lot and location_id is not distinct from in_location;
    if found then
      return line;
    end if;
  end if;

  if item.kind <> 'GOODS' then
    perform refuse('not-stocked', in_product::text);
  elsif item.status = 'ARCHIVED' then
    perform refuse('product-archived', in_product::text);
  end if;
  select l.id into level from stock_level l
  where l.company_id = counting.company_id and l.product_id = in_product
    and l.warehouse_id = counting.warehouse_id;
  if counting.coverage = 'LOCATIONS' and (in_location is null or in_location not in (
      select t.id from location_tree(counting.company_id, counting.location_ids) t))
    or counting.coverage in ('CATEGORY', 'PRODUCTS')
      and in_product not in (select p from counted_products(counting) p) then
    perform refuse('not-in-count', in_product::text);
  end if;
  if level is null then
    insert into stock_level (company_id, id, product_id, warehouse_id, frozen_by)
    values (counting.company_id, gen_random_uuid(), in_product, counting.warehouse_id,
      case counting.mode when 'FREEZE' then counting.id end)
    on conflict on constraint uq_stock_level_product do nothing;
    select l.id into level from stock_level l
    where l.company_id = counting.company_id and l.product_id = in_product
      and l.warehouse_id = counting.warehouse_id for update;
  end if;
  insert into counted_level (company_id, level_id, count_id)
  values (counting.company_id, level, counting.id) on conflict do nothing;
  if not exists (select from counted_level c where c.company_id = counting.company_id
    and c.level_id = level and c.count_id = counting.id) then
    perform refuse('already-being-counted', in_product::text);
  end if;
  if counting.mode = 'FREEZE' then
    update stock_level set frozen_by = counting.id
    where company_id = counting.company_id and id = level and frozen_by is null;
  end if;
  if lot is null and in_lot_number is not null then
    insert into lot (company_id, id, product_id, number, expires_on)
    values (counting.company_id, gen_random_uuid(), in_product, in_lot_number, in_expires_on)
    on conflict on constraint uq_lot_number do nothing;
    select id into lot from lot
    where company_id = counting.company_id and product_id = in_product and number = in_lot_number;
  end if;
  insert into stock_count_line (company_id, count_id, level_id, product_id, lot_id, location_id,
    expected, is_found)
  select counting.company_id, counting.id, l.id, in_product, lot, in_location,
    on_hand_at(l, lot, in_location), true
  from stock_level l where l.company_id = counting.company_id and l.id = level
  on conflict on constraint uq_stock_count_line_place do nothing;
  select id into line from stock_count_line
  where company_id = counting.company_id and count_id = counting.id and product_id = in_product
    and lot_id is not distinct from lot and location_id is not distinct from in_location;
  return line;
end $$;

-- Records what was counted. Lines are found first, then locked in one order; then each record is noted
-- with what the ledger has at this moment. A line's count is the sum of what its counters have of its
-- latest pass; a record replaces what its counter had, or adds to it.
create function record_count(in_count uuid, in_caller uuid, in_records json)
returns table (ordinal integer, line_id uuid, pass smallint, mine numeric)
  language plpgsql set enable_seqscan = off
  as $$
#variable_conflict use_column
declare
  counting stock_count;
  entry record;
  line stock_count_line;
  level stock_level;
  target uuid;
  product uuid;
  targets uuid[] := '{}';
  ordinals integer[] := '{}';
  entries json[] := '{}';
  there numeric;
  total numeric;
begin
  select * into counting from stock_count where company_id = current_company() and id = in_count;
  for entry in
    select r.*, e.value as body from json_array_elements(in_records) with ordinality e(value, place),
      json_to_record(e.value) as r("lineId" uuid, "productId" uuid, sku text, gtin text, "lotId" uuid,
        "lotNumber" text, "expiresOn" date, "locationId" uuid, ordinal integer)
    order by r."lineId", r."productId", r.sku, r.gtin, r."lotId", r."lotNumber", r."locationId", e.place
  loop
    perform set_config('app.ordinal', entry.ordinal::text, true);
    if entry."lineId" is not null then
      select id into target from stock_count_line
      where company_id = counting.company_id and count_id = in_count and id = entry."lineId";
      if not found then
        perform refuse('not-in-count', entry."lineId"::text);
      end if;
    else
      -- Each by its own index.
      if entry."productId" is not null then
        select p.id into product from product p
        where p.company_id = counting.company_id and p.id = entry."productId";
      elsif entry.gtin is not null then
        select b.product_id into product from product_barcode b
        where b.company_id = counting.company_id and b.gtin = entry.gtin;
      else
        select p.id into product from product p
        where p.company_id = counting.company_id and p.sku_key = lower(entry.sku);
      end if;
      if not found then
        perform refuse('unknown-product',
          coalesce(entry."productId"::text, entry.gtin, entry.sku));
      end if;
      target := counted_line(counting, product, entry."lotId", entry."lotNumber", entry."expiresOn",
        entry."locationId");
    end if;
    targets := targets || target;
    ordinals := ordinals || entry.ordinal;
  end loop;

  perform 1 from stock_count_line l
  where l.company_id = counting.company_id and l.id = any (targets) order by l.id for update;

  for entry in
    select t.target, r.ordinal, r.quantity, coalesce(r.add, false) as is_added
    from unnest(targets, ordinals) as t(target, place)
    join json_to_recordset(in_records) as r(ordinal integer, quantity numeric, add boolean)
      on r.ordinal = t.place
    order by r.ordinal
  loop
    perform set_config('app.ordinal', entry.ordinal::text, true);
    select * into line from stock_count_line l
    where l.company_id = counting.company_id and l.id = entry.target;
    select * into level from stock_level l
    where l.company_id = counting.company_id and l.id = line.level_id;
    there := on_hand_at(level, line.lot_id, line.location_id);
    insert into stock_count_tally as t (company_id, line_id, pass, counted_by, quantity)
    values (counting.company_id, line.id, line.pass, in_caller, entry.quantity)
    on conflict on constraint pk_stock_count_tally do update set
      quantity = case when entry.is_added then t.quantity + excluded.quantity else excluded.quantity end;
    select sum(t.quantity) into total from stock_count_tally t
    where t.company_id = counting.company_id and t.line_id = line.id and t.pass = line.pass;
    if total > 1 and exists (select from product p where p.company_id = counting.company_id
      and p.id = line.product_id and p.tracking = 'SERIAL') then
      perform refuse('serial-counted-twice', line.lot_id::text);
    end if;
    update stock_count_line l set
      counted = total, counted_at = now(), on_hand = there, sequence = level.movements
    where l.company_id = counting.company_id and l.id = line.id;
    insert into stock_count_record (company_id, count_id, line_id, pass, quantity, is_added, on_hand,
      sequence, counted_by)
    values (counting.company_id, in_count, line.id, line.pass, entry.quantity, entry.is_added, there,
      level.movements, in_caller);
    return query select entry.ordinal, line.id, line.pass, t.quantity from stock_count_tally t
      where t.company_id = counting.company_id and t.line_id = line.id and t.pass = line.pass
        and t.counted_by = in_caller;
  end loop;
end $$;

-- The inventory that an approved count found: what is there, at the average cost after its differences
-- were booked. Where the lines of a level are all of it, their values add up to the level's to the
-- centime: each takes its share of what is left.
create function conclude_stock_count(in_count uuid) returns void
  language sql
  as $$
    with found as (
      select l.id, l.level_id, coalesce(l.counted, on_hand_at(s, l.lot_id, l.location_id)) as quantity,
        s.on_hand, s.value, s.average_cost
      from stock_count_line l
      join stock_level s on s.company_id = l.company_id and s.id = l.level_id
      where l.company_id = current_company() and l.count_id = in_count),
    shared as (
      select f.*, sum(quantity) over (partition by level_id) as total,
        sum(quantity) over (partition by level_id order by id) as running
      from found f)
    update stock_count_line l set
      final_quantity = s.quantity,
      final_cost = case when s.total = s.on_hand and s.total > 0 then round(s.value / s.total, 4)
        else s.average_cost end,
      final_value = case when s.total = s.on_hand and s.total > 0
        then round(s.value * s.running / s.total, 2)
          - round(s.value * (s.running - s.quantity) / s.total, 2)
        else round(s.quantity * s.average_cost, 2) end
    from shared s where l.company_id = current_company() and l.id = s.id
  $$;
