-- The line of a product is found by the index that has the product. Of indexes that look equally good, as all
-- do where a count's lines are few or new, PostgreSQL takes the one that was made last; by that of the count
-- each record read all its lines. Locks the table while it is made.
lock table stock_count_line in access exclusive mode;
create unique index uq_stock_count_line_place_again on stock_count_line
  (company_id, count_id, product_id, lot_id, location_id) nulls not distinct;
alter table stock_count_line drop constraint uq_stock_count_line_place;
alter table stock_count_line add constraint uq_stock_count_line_place
  unique using index uq_stock_count_line_place_again;

-- As before (V202611261403), but the product is looked up only where it is asked for. Joined, all products
-- of the company were compared with each level where few were expected (ADR 37).

-- Opens a count that its caller has locked: levels, then the warehouse (whoever opens a level waits for
-- that), then the levels that came meanwhile. Returns how many lines there are.
create or replace function open_stock_count(in_count uuid) returns bigint
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
  from stock_level l
  where l.company_id = counting.company_id and l.id = any (levels)
    and counting.coverage <> 'LOCATIONS'
    and (l.on_hand > l.placed
      or counting.coverage = 'PRODUCTS' and l.on_hand = 0
        and (select p.tracking from product p
          where p.company_id = l.company_id and p.id = l.product_id) = 'NONE');
  get diagnostics lines = row_count;
  return lines;
end $$;
