-- The stock ledger, complete: reservations, lots and serial numbers, locations, first in first out,
-- reversals, business dates, low stock. Why by levels: one row decides about a product in a warehouse,
-- so that a movement is one conditional update (ADR 6); what only some products need (lots, locations,
-- cost layers) hangs below it and is touched under its lock.
-- Locks product, stock_level and stock_movement while columns are added and filled.

alter table product
  add column kind text not null default 'GOODS',
  add column status text not null default 'DRAFT',
  add column tracking text not null default 'NONE',
  add column valuation text not null default 'CMUP',
  add column tva_code text not null default 'NORMAL',
  add constraint ck_product_kind check (kind in ('GOODS', 'SERVICE')),
  add constraint ck_product_status check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  add constraint ck_product_tracking check (tracking in ('NONE', 'LOT', 'SERIAL')),
  add constraint ck_product_valuation check (valuation in ('CMUP', 'FIFO')),
  add constraint ck_product_tva_code check (tva_code in ('NORMAL', 'REDUCED', 'EXEMPT'));

-- A bin, shelf or zone of a warehouse.
create table location (
  company_id uuid not null default current_company(),
  id uuid not null,
  warehouse_id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  is_active boolean not null default true,
  version bigint not null default 1,
  constraint pk_location primary key (company_id, id),
  constraint uq_location_code unique (company_id, warehouse_id, code),
  -- So that a parent is in the same warehouse, and goods are in a location of theirs.
  constraint uq_location_warehouse unique (company_id, warehouse_id, id),
  constraint fk_location_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint fk_location_parent foreign key (company_id, warehouse_id, parent_id)
    references location (company_id, warehouse_id, id)
);
call isolate_companies('location');
grant select, insert, update on location to ${app};

-- A lot of a product, or one piece of it by its serial number.
create table lot (
  company_id uuid not null default current_company(),
  id uuid not null,
  product_id uuid not null,
  number text not null,
  expires_on date,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  constraint pk_lot primary key (company_id, id),
  constraint uq_lot_number unique (company_id, product_id, number),
  constraint uq_lot_product unique (company_id, product_id, id),
  constraint fk_lot_product foreign key (company_id, product_id) references product (company_id, id)
);
create index ix_lot_expiry on lot (company_id, expires_on) where expires_on is not null;
call isolate_companies('lot');
grant select, insert, update on lot to ${app};

-- reserved is promised to somebody and part of on_hand; incoming is on its way; placed is the part of
-- on_hand that stock_part tells lot or location of. was_low is is_low before the latest change, so
-- that one update can report a crossing.
alter table stock_level
  add column reserved numeric(18, 3) not null default 0,
  add column incoming numeric(18, 3) not null default 0,
  add column placed numeric(18, 3) not null default 0,
  add column minimum numeric(18, 3),
  add column maximum numeric(18, 3),
  add column reorder_point numeric(18, 3),
  add column recover_at numeric(18, 3),
  add column is_low boolean not null default false,
  add column was_low boolean not null default false,
  add column last_moved_on date,
  add column frozen_by uuid,
  add constraint uq_stock_level_place unique (company_id, id, product_id, warehouse_id),
  add constraint ck_stock_level_reserved check (reserved between 0 and on_hand),
  add constraint ck_stock_level_placed check (placed between 0 and on_hand),
  add constraint ck_stock_level_incoming check (incoming >= 0),
  add constraint ck_stock_level_minimum check (minimum >= 0 and minimum <= maximum),
  add constraint ck_stock_level_reorder check (reorder_point >= 0 and recover_at >= reorder_point);
create index ix_stock_level_warehouse on stock_level (company_id, warehouse_id, id);

-- Where the goods of a level lie, and of which lot; is_serial makes a piece be in one place only.
create table stock_part (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  level_id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  lot_id uuid,
  location_id uuid,
  on_hand numeric(18, 3) not null,
  is_serial boolean not null default false,
  constraint pk_stock_part primary key (company_id, id),
  constraint uq_stock_part unique nulls not distinct (company_id, level_id, lot_id, location_id),
  constraint fk_stock_part_level foreign key (company_id, level_id, product_id, warehouse_id)
    references stock_level (company_id, id, product_id, warehouse_id),
  constraint fk_stock_part_lot foreign key (company_id, product_id, lot_id)
    references lot (company_id, product_id, id),
  constraint fk_stock_part_location foreign key (company_id, warehouse_id, location_id)
    references location (company_id, warehouse_id, id),
  constraint ck_stock_part_on_hand check (on_hand >= 0 and (not is_serial or on_hand <= 1)),
  constraint ck_stock_part_said check (lot_id is not null or location_id is not null)
);
create unique index uq_stock_part_serial on stock_part (company_id, lot_id)
  where is_serial and on_hand > 0;
create index ix_stock_part_lot on stock_part (company_id, lot_id) where lot_id is not null;
create index ix_stock_part_location on stock_part (company_id, location_id) where location_id is not null;
call isolate_companies('stock_part');
grant select, insert, update on stock_part to ${app};

alter table stock_movement
  add column stock_value numeric(20, 2),
  add column document_type text,
  add column document_id uuid,
  add column moved_on date,
  add column reverses uuid,
  add column xid xid8 not null default pg_current_xact_id(),
  alter column moved_by drop not null, -- jobs move stock too
  drop constraint ck_stock_movement_kind;
-- The owner sees the rows of all companies for as long as this migration runs.
alter table stock_movement no force row level security;
alter table stock_level no force row level security;
update stock_movement m set
  moved_on = (m.moved_at at time zone 'Africa/Algiers')::date,
  stock_value = running.value
from (
  select company_id, id,
    sum(value) over (partition by company_id, level_id order by sequence) as value
  from stock_movement) running
where running.company_id = m.company_id and running.id = m.id;
update stock_level l set last_moved_on = (select max(m.moved_on) from stock_movement m
  where m.company_id = l.company_id and m.level_id = l.id);
alter table stock_movement force row level security;
alter table stock_level force row level security;
alter table stock_movement
  alter column stock_value set not null,
  alter column moved_on set not null,
  add constraint fk_stock_movement_reverses foreign key (company_id, reverses)
    references stock_movement (company_id, id),
  -- What takes a movement back has its kind and the other sign.
  add constraint ck_stock_movement_kind check (
    case when kind in ('ADJUSTMENT', 'COUNT') then quantity <> 0
      when kind = 'REVALUATION' then quantity = 0 and value <> 0
      when kind in ('RECEIPT', 'TRANSFER_IN', 'RETURN_IN') then (quantity > 0) = (reverses is null)
      when kind in ('ISSUE', 'TRANSFER_OUT', 'RETURN_OUT', 'SCRAP') then
        (quantity < 0) = (reverses is null)
      else false end);
-- For the stock card and for the value at a past date; sequence rises with moved_on in a level.
create index ix_stock_movement_level on stock_movement (company_id, level_id, moved_on, sequence);
create unique index uq_stock_movement_reverses on stock_movement (company_id, reverses)
  where reverses is not null;
create index ix_stock_movement_document on stock_movement (company_id, document_id)
  where document_id is not null;

-- Which lots and places a movement took from or brought to; signed as the movement.
create table stock_movement_part (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  lot_id uuid,
  location_id uuid,
  quantity numeric(18, 3) not null,
  constraint pk_stock_movement_part primary key (company_id, id),
  constraint fk_stock_movement_part_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id) deferrable initially deferred,
  constraint fk_stock_movement_part_lot foreign key (company_id, lot_id)
    references lot (company_id, id),
  constraint fk_stock_movement_part_location foreign key (company_id, location_id)
    references location (company_id, id),
  constraint ck_stock_movement_part_quantity check (quantity <> 0)
);
create index ix_stock_movement_part_movement on stock_movement_part (company_id, movement_id);
create index ix_stock_movement_part_lot on stock_movement_part (company_id, lot_id)
  where lot_id is not null;
call isolate_companies('stock_movement_part');
grant select, insert on stock_movement_part to ${app};

-- What is left of the receipts of a level that is valued first in, first out. No record: the movements
-- are; so an empty layer is deleted.
create table cost_layer (
  company_id uuid not null default current_company(),
  level_id uuid not null,
  sequence bigint not null,
  movement_id uuid not null,
  quantity numeric(18, 3) not null,
  value numeric(20, 2) not null,
  constraint pk_cost_layer primary key (company_id, level_id, sequence),
  constraint fk_cost_layer_level foreign key (company_id, level_id)
    references stock_level (company_id, id),
  constraint ck_cost_layer check (quantity > 0 and value >= 0)
);
call isolate_companies('cost_layer');
grant select, insert, update, delete on cost_layer to ${app};

-- A promise of goods to a document. remaining is what stock_level.reserved counts of it.
create table stock_reservation (
  company_id uuid not null default current_company(),
  id uuid not null,
  level_id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  quantity numeric(18, 3) not null,
  remaining numeric(18, 3) not null,
  state text not null default 'ACTIVE',
  document_type text not null,
  document_id uuid not null,
  document text,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  ended_at timestamptz,
  version bigint not null default 1,
  constraint pk_stock_reservation primary key (company_id, id),
  constraint fk_stock_reservation_level foreign key (company_id, level_id, product_id, warehouse_id)
    references stock_level (company_id, id, product_id, warehouse_id),
  constraint ck_stock_reservation_state check (
    state = 'ACTIVE' and remaining > 0 and ended_at is null
    or state in ('RELEASED', 'EXPIRED', 'CONSUMED') and remaining = 0 and ended_at is not null),
  constraint ck_stock_reservation_quantity check (quantity > 0 and remaining between 0 and quantity)
);
create index ix_stock_reservation_document on stock_reservation (company_id, document_id);
create index ix_stock_reservation_level on stock_reservation (company_id, level_id)
  where state = 'ACTIVE';
create index ix_stock_reservation_expiry on stock_reservation (company_id, expires_at)
  where state = 'ACTIVE' and expires_at is not null;
call isolate_companies('stock_reservation');
grant select, insert, update on stock_reservation to ${app};

-- Something that a person should look at; raised once until it is closed.
create table stock_alert (
  company_id uuid not null default current_company(),
  id uuid not null,
  kind text not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  level_id uuid,
  lot_id uuid,
  available numeric(18, 3) not null,
  threshold numeric(18, 3),
  expires_on date,
  raised_at timestamptz not null default now(),
  closed_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  version bigint not null default 1,
  constraint pk_stock_alert primary key (company_id, id),
  constraint fk_stock_alert_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_stock_alert_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_stock_alert_kind check (kind in ('LOW_STOCK', 'EXPIRY'))
);
create unique index uq_stock_alert_low on stock_alert (company_id, level_id)
  where kind = 'LOW_STOCK' and closed_at is null;
call isolate_companies('stock_alert');
grant select, insert, update on stock_alert to ${app};

-- What the company decides for inventory; without a row the defaults hold.
create table inventory_settings (
  company_id uuid not null default current_company(),
  storefront_enabled boolean not null default false,
  default_valuation text not null default 'CMUP',
  over_receipt_tolerance_percent numeric(5, 2) not null default 0,
  reservation_minutes integer not null default 1440,
  low_stock_hysteresis_percent numeric(5, 2) not null default 10,
  stock_lock_date date,
  expiry_alert_days integer not null default 30,
  cash_rounding numeric(6, 2) not null default 0,
  prices_include_tva boolean not null default true,
  forbid_self_approval boolean not null default false,
  version bigint not null default 1,
  constraint pk_inventory_settings primary key (company_id),
  constraint ck_inventory_settings_valuation check (default_valuation in ('CMUP', 'FIFO')),
  constraint ck_inventory_settings_tolerance check (over_receipt_tolerance_percent between 0 and 100),
  constraint ck_inventory_settings_minutes check (reservation_minutes between 1 and 525600),
  constraint ck_inventory_settings_hysteresis check (low_stock_hysteresis_percent between 0 and 500),
  constraint ck_inventory_settings_days check (expiry_alert_days between 0 and 3650),
  constraint ck_inventory_settings_rounding check (cash_rounding in (0, 1, 5, 10))
);
call isolate_companies('inventory_settings');
grant select, insert, update on inventory_settings to ${app};

-- The last human number given out, per kind of document and year.
create table document_number (
  company_id uuid not null default current_company(),
  prefix text not null,
  year smallint not null,
  last bigint not null,
  constraint pk_document_number primary key (company_id, prefix, year)
);
call isolate_companies('document_number');
grant select, insert, update on document_number to ${app};

-- The hot function notes keys first and takes back those of what it refuses.
grant delete on idempotency_key to ${app};
