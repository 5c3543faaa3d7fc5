-- The stock of each level at the end of a day. A level that has not moved since tells it itself; for
-- any other it is in the last movement until then, which is one row of the index: the index takes along
-- what reports read, so that they need not visit the movements (three to five times faster; it grows by
-- a seventh). Holds up movements while the index is built.

drop index ix_stock_movement_level;
create index ix_stock_movement_level on stock_movement (company_id, level_id, moved_on, sequence)
  include (kind, quantity, value, on_hand, stock_value);

-- Of the transaction's company. Simple enough for the planner to put it in place of its call, so that
-- conditions on product or warehouse reach the levels.
create function stock_at(in_day date)
returns table (
  level_id uuid, product_id uuid, warehouse_id uuid, last_moved_on date,
  on_hand numeric, value numeric)
  language sql stable parallel safe
  as $$
    select l.id, l.product_id, l.warehouse_id, l.last_moved_on,
      case when l.last_moved_on > in_day then coalesce(m.on_hand, 0) else l.on_hand end,
      case when l.last_moved_on > in_day then coalesce(m.stock_value, 0) else l.value end
    from stock_level l
    left join lateral (
      select m.on_hand, m.stock_value from stock_movement m
      where l.last_moved_on > in_day and m.level_id = l.id and m.moved_on <= in_day
      order by m.moved_on desc, m.sequence desc
      limit 1) m on true
  $$;
