-- When stock of a product in a warehouse is low, and whom it is bought from then. The figures stay with the
-- level, whose row decides; the rule has what only people need. Lists of alerts, one expiry alert per lot
-- and warehouse. Locks stock_alert while indexes are built; it is new.

create table reorder_rule (
  company_id uuid not null default current_company(),
  id uuid not null,
  level_id uuid not null,
  preferred_supplier_id uuid,
  changed_at timestamptz not null default now(),
  version bigint not null default 1,
  constraint pk_reorder_rule primary key (company_id, id),
  constraint uq_reorder_rule_level unique (company_id, level_id),
  constraint fk_reorder_rule_level foreign key (company_id, level_id)
    references stock_level (company_id, id)
);
create index ix_reorder_rule_supplier on reorder_rule (company_id, preferred_supplier_id)
  where preferred_supplier_id is not null;
call isolate_companies('reorder_rule');
-- A rule is no record of anything; the audit trail is.
grant select, insert, update, delete on reorder_rule to ${app};

alter table stock_level
  add constraint ck_stock_level_reorder_maximum check (reorder_point <= maximum);

-- The level of a rule that is about to be set, made if need be, and locked.
create function lock_ruled_level(in_level uuid, in_product uuid, in_warehouse uuid) returns uuid
  language plpgsql
  as $$
declare
  item record;
begin
  perform set_config('app.ordinal', '0', true);
  select status, kind into item from product
  where company_id = current_company() and id = in_product;
  if item.status = 'ARCHIVED' then
    perform refuse('product-archived', in_product::text);
  elsif item.kind = 'SERVICE' then
    perform refuse('not-stocked', in_product::text);
  end if;
  return (lock_level(current_company(), in_level, in_product, in_warehouse)).id;
end $$;

-- Gives a level that is locked its figures; one that is low by them already is told of at once, and one
-- that is not low by them any more is low no longer.
create function set_reorder_point(
  in_level uuid, in_minimum numeric, in_maximum numeric, in_reorder_point numeric,
  in_trace_parent text)
returns void
  language plpgsql
  as $$
declare
  level stock_level;
  hysteresis numeric := coalesce(
    (select low_stock_hysteresis_percent from inventory_settings
      where company_id = current_company()), 10);
begin
  update stock_level l set
    minimum = in_minimum,
    maximum = in_maximum,
    reorder_point = in_reorder_point,
    recover_at = round(in_reorder_point * (1 + hysteresis / 100), 3),
    was_low = l.is_low,
    is_low = is_low(l.on_hand - l.reserved, in_reorder_point,
      round(in_reorder_point * (1 + hysteresis / 100), 3), l.is_low)
  where l.company_id = current_company() and l.id = in_level
  returning * into level;
  if level.is_low <> level.was_low then
    perform note_low_stock(level, gen_random_uuid(), in_trace_parent);
  end if;
end $$;

create index ix_stock_alert_raised on stock_alert (company_id, raised_at, id);
create index ix_stock_alert_lot on stock_alert (company_id, lot_id, warehouse_id)
  where lot_id is not null;
create unique index uq_stock_alert_expiry on stock_alert (company_id, lot_id, warehouse_id)
  where kind = 'EXPIRY' and closed_at is null;
alter table stock_alert
  add constraint fk_stock_alert_lot foreign key (company_id, product_id, lot_id)
    references lot (company_id, product_id, id),
  add constraint ck_stock_alert_subject check (
    case kind when 'EXPIRY' then lot_id is not null and expires_on is not null
      else level_id is not null end),
  add constraint ck_stock_alert_acknowledged check (
    (acknowledged_at is null) = (acknowledged_by is null));
