-- Warehouses as they are run: kind, address, wilaya, an end. Goods do not come into one that is not
-- active: the levels that it has are frozen by its own id, so that a movement pays nothing for the
-- question, and no level is opened in it.
-- Locks warehouse while columns with constant defaults are added.

alter table warehouse
  add column kind text not null default 'MAIN',
  add column address text,
  add column wilaya smallint,
  add column is_active boolean not null default true,
  -- The count that freezes all of it, so that no level is opened meanwhile either.
  add column frozen_by uuid,
  add column version bigint not null default 1,
  add constraint ck_warehouse_kind check (
    kind in ('MAIN', 'SHOP', 'DEPOT', 'QUARANTINE', 'RETURNS', 'WORKSHOP', 'VEHICLE')),
  -- 58 wilayas since 2019; 69 with those made in 2025.
  add constraint ck_warehouse_wilaya check (wilaya between 1 and 69),
  add constraint ck_warehouse_default check (is_active or not is_default),
  drop constraint uq_warehouse_code;
create unique index uq_warehouse_code on warehouse (company_id, lower(code));

grant update on warehouse to ${app};

-- Inside the ledger's functions, whose refusals these are. The share lock makes the end of the warehouse
-- wait for this level, or this level for the end.
create function require_open_warehouse() returns trigger
  language plpgsql
  as $$
declare
  place record;
begin
  select is_active, frozen_by into place from warehouse
  where company_id = new.company_id and id = new.warehouse_id for share;
  if not coalesce(place.is_active, false) then
    perform refuse('unknown-warehouse', new.warehouse_id::text);
  end if;
  if place.frozen_by is distinct from new.frozen_by and place.frozen_by is not null then
    perform refuse('warehouse-frozen', place.frozen_by::text);
  end if;
  return new;
end $$;

create trigger tr_stock_level_warehouse before insert on stock_level
  for each row execute function require_open_warehouse();
