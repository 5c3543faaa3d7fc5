-- Counts, per company, the commits that change what its storefront shows. An answer is stored under
-- the count that was read before its rows, so one that was made from old rows is never found again
-- once the change is committed, whoever made the change and by which way.
-- Eight rows per company, one of which a commit adds to at its very end (deferred triggers): changes of
-- a company hardly wait for each other, and never for longer than a commit takes.
-- Locks product, stock_level and the other tables for the moment of adding a trigger.

create table storefront_change (
  company_id uuid not null default current_company(),
  shard smallint not null,
  changes bigint not null,
  constraint pk_storefront_change primary key (company_id, shard),
  constraint ck_storefront_change_shard check (shard between 0 and 7)
) with (fillfactor = 50);
call isolate_companies('storefront_change');
grant select, insert, update on storefront_change to ${app};

-- Once per transaction and company. A company that is being erased has no storefront any more.
create function count_storefront_change() returns trigger
  language plpgsql
  as $$
declare
  company uuid := case when tg_op = 'DELETE' then old.company_id else new.company_id end;
  mark text := pg_current_xact_id()::text || ' ' || company;
begin
  if current_setting('app.storefront_counted', true) = mark
    or company is distinct from current_company()
    or exists (select from erased_company e where e.company_id = company)
  then
    return null;
  end if;
  perform set_config('app.storefront_counted', mark, true);
  insert into storefront_change as s (company_id, shard, changes)
  values (company, floor(random() * 8)::smallint, 1)
  on conflict on constraint pk_storefront_change do update set changes = s.changes + 1;
  return null;
end $$;

create constraint trigger tr_product_shown after insert or update on product
  deferrable initially deferred for each row execute function count_storefront_change();
create constraint trigger tr_category_shown after insert or update or delete on category
  deferrable initially deferred for each row execute function count_storefront_change();
create constraint trigger tr_price_list_shown after insert or update on price_list
  deferrable initially deferred for each row execute function count_storefront_change();
create constraint trigger tr_product_price_shown after insert or update or delete on product_price
  deferrable initially deferred for each row execute function count_storefront_change();
create constraint trigger tr_tva_rate_shown after insert or update or delete on tva_rate
  deferrable initially deferred for each row execute function count_storefront_change();
create constraint trigger tr_inventory_settings_shown after insert or update on inventory_settings
  deferrable initially deferred for each row execute function count_storefront_change();
-- Only when something comes to be there or is gone; other movements cost a comparison.
create constraint trigger tr_stock_level_shown after update on stock_level
  deferrable initially deferred for each row
  when ((old.on_hand > old.reserved) is distinct from (new.on_hand > new.reserved))
  execute function count_storefront_change();
create constraint trigger tr_stock_level_opened after insert on stock_level
  deferrable initially deferred for each row when (new.on_hand > new.reserved)
  execute function count_storefront_change();

-- Whether the company shows its products, and its count, in one round trip.
create function storefront_state(in_company uuid)
returns table (is_enabled boolean, generation bigint)
  language plpgsql
  as $$
begin
  perform set_config('app.company_id', in_company::text, true);
  return query select
    coalesce((select s.storefront_enabled from inventory_settings s
      where s.company_id = in_company), false),
    coalesce((select sum(c.changes)::bigint from storefront_change c
      where c.company_id = in_company), 0);
end $$;
