-- Matching of many accounts and partners in one statement: a file that is taken back settled its items
-- with three round trips for each. Who matches shares the books, so that who takes a file back, and has
-- them alone, sees once and for all what is matched. Locks nothing.

-- Each group is of one account and partner, with as much on either side; parts say by their number, from
-- 1, which id their group has. Amounts are above zero; the line says the side. Locks the items in the
-- order of entry and line, then the numbers in that of account and partner. A row for each group,
-- MATCHED; or one alone that tells what is wrong with an item: UNKNOWN_ITEM, DIFFERENT_ACCOUNTS,
-- NOT_ENOUGH_OPEN, UNEQUAL_SIDES; then nothing was written.
create function match_groups(
  p_ids uuid[], p_groups integer[], p_entries uuid[], p_lines smallint[], p_amounts numeric[],
  p_by uuid)
  returns table (id uuid, outcome text, item integer, number bigint, amount numeric)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  wrong integer;
begin
  perform lock_books(false);
  perform from open_item o
  join unnest(p_entries, p_lines) as w (entry_id, line_no)
    on w.entry_id = o.entry_id and w.line_no = o.line_no
  order by o.entry_id, o.line_no for update of o;
  select w.n into wrong
  from unnest(p_entries, p_lines) with ordinality as w (entry_id, line_no, n)
  left join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  where o.entry_id is null order by w.n limit 1;
  if wrong is not null then
    return query select null::uuid, 'UNKNOWN_ITEM', wrong, null::bigint, null::numeric;
    return;
  end if;
  select f.n into wrong
  from (
    select w.n, o.account, o.partner_id, first_value(o.account) over first as first_account,
      first_value(o.partner_id) over first as first_partner
    from unnest(p_groups, p_entries, p_lines) with ordinality as w (part_of, entry_id, line_no, n)
    join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
    window first as (partition by w.part_of order by w.n)) f
  where f.account <> f.first_account or f.partner_id is distinct from f.first_partner
  order by f.n limit 1;
  if wrong is not null then
    return query select null::uuid, 'DIFFERENT_ACCOUNTS', wrong, null::bigint, null::numeric;
    return;
  end if;
  select w.n into wrong
  from unnest(p_entries, p_lines, p_amounts) with ordinality as w (entry_id, line_no, amount, n)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  where w.amount > abs(o.remaining) or w.amount <= 0 order by w.n limit 1;
  if wrong is not null then
    return query select null::uuid, 'NOT_ENOUGH_OPEN', wrong, null::bigint, null::numeric;
    return;
  end if;
  perform
  from unnest(p_groups, p_entries, p_lines, p_amounts) as w (part_of, entry_id, line_no, amount)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  group by w.part_of having sum(w.amount * sign(o.amount)) <> 0;
  if found then
    return query select null::uuid, 'UNEQUAL_SIDES', null::integer, null::bigint, null::numeric;
    return;
  end if;
  return query
  with grouped as (
    select w.part_of, min(o.account) as account, (array_agg(o.partner_id))[1] as partner_id,
      coalesce(sum(w.amount) filter (where o.amount > 0), 0) as amount
    from unnest(p_groups, p_entries, p_lines, p_amounts) as w (part_of, entry_id, line_no, amount)
    join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
    group by w.part_of),
  placed as (
    select g.*, row_number() over (partition by g.account, g.partner_id order by g.part_of) as place,
      count(*) over (partition by g.account, g.partner_id) as places
    from grouped g),
  taken as (
    insert into matching_number as m (account, partner_id, last)
    select p.account, p.partner_id, p.places from placed p where p.place = 1
    order by p.account, p.partner_id
    on conflict on constraint uq_matching_number_of do update set last = m.last + excluded.last
    returning m.account, m.partner_id, m.last)
  insert into matching (id, account, partner_id, number, amount, matched_by)
  select p_ids[p.part_of], p.account, p.partner_id, t.last - p.places + p.place, p.amount, p_by
  from placed p join taken t on t.account = p.account and t.partner_id is not distinct from p.partner_id
  returning matching.id, 'MATCHED', null::integer, matching.number, matching.amount;
  insert into matching_part (matching_id, entry_id, line_no, amount)
  select p_ids[w.part_of], o.entry_id, o.line_no, w.amount * sign(o.amount)
  from unnest(p_groups, p_entries, p_lines, p_amounts) as w (part_of, entry_id, line_no, amount)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no;
  update open_item o set matched = o.matched + p.amount
  from (
    select w.entry_id, w.line_no, sum(w.amount * sign(i.amount)) as amount
    from unnest(p_entries, p_lines, p_amounts) as w (entry_id, line_no, amount)
    join open_item i on i.entry_id = w.entry_id and i.line_no = w.line_no
    group by w.entry_id, w.line_no) p
  where p.entry_id = o.entry_id and p.line_no = o.line_no;
end $$;

-- Called by services of before, while a new version rolls out.
create or replace function match_items(
  p_id uuid, p_entries uuid[], p_lines smallint[], p_amounts numeric[], p_by uuid,
  out outcome text, out item integer, out number bigint)
  language sql security definer set search_path = public, pg_temp
  as $$
    select outcome, item, number from match_groups(
      array[p_id], array_fill(1, array[cardinality(p_entries)]), p_entries, p_lines, p_amounts, p_by)
  $$;
