-- Order and finality of closing, held here too; entries of opening and closing, which belong to no
-- month; accounts that are closed or matched. Locks the small tables that it changes, briefly.

-- For searching: without capitals and French accents.
create function plain_text(p_text text) returns text
  language sql immutable parallel safe
  as $$
    select translate(lower(p_text), 'àâäáéèêëîïíôöóùûüúç', 'aaaaeeeeiiiooouuuuc')
  $$;

-- An account comes between another and its subdivisions.
grant update (parent_code) on account to ${app};

-- Each line of an account is an open item or none, from its first; and what has a balance is not
-- closed to the entries that will bring it to nil.
create function guard_account() returns trigger
  language plpgsql
  as $$
begin
  if new.matchable <> old.matchable
    and exists (select from account_balance
      where company_id = old.company_id and account = old.code) then
    raise exception using errcode = 'check_violation', table = 'account',
      constraint = 'ck_account_matchable_fixed', message = 'the account has lines';
  end if;
  if old.active and not new.active and exists (
    select from account_balance b
    join fiscal_year y on y.company_id = b.company_id and y.year = b.fiscal_year
    where b.company_id = old.company_id and b.account = old.code and y.status = 'OPEN'
    group by b.fiscal_year having sum(b.debit) <> sum(b.credit)) then
    raise exception using errcode = 'check_violation', table = 'account',
      constraint = 'ck_account_closed_nil', message = 'the account has a balance in an open year';
  end if;
  return new;
end $$;
create trigger guard_account before update on account
  for each row execute function guard_account();

alter table journal add constraint ck_journal_account check (
  account is null or kind in ('BANK', 'CASH'));
create unique index uq_journal_opening on journal (company_id) where kind = 'OPENING';

-- Months are closed in their order and opened in the opposite one, never below the lock date and
-- never in a closed year.
create function guard_period() returns trigger
  language plpgsql
  as $$
begin
  if new.status = old.status then
    return new;
  end if;
  if exists (select from fiscal_year
    where company_id = new.company_id and year = new.year and status = 'CLOSED') then
    raise exception using errcode = 'check_violation', table = 'fiscal_period',
      constraint = 'ck_fiscal_period_year_open', message = 'the year is closed';
  end if;
  if new.status = 'CLOSED' and exists (
    select from fiscal_period
    where company_id = new.company_id and (year, month) < (new.year, new.month)
      and status <> 'CLOSED')
    or old.status = 'CLOSED' and exists (
    select from fiscal_period
    where company_id = new.company_id and (year, month) > (new.year, new.month)
      and status = 'CLOSED') then
    raise exception using errcode = 'check_violation', table = 'fiscal_period',
      constraint = 'ck_fiscal_period_order', message = 'another month comes first';
  end if;
  if new.status = 'OPEN' and exists (
    select from ledger
    where company_id = new.company_id and lock_date >= make_date(new.year, new.month, 1)) then
    raise exception using errcode = 'check_violation', table = 'fiscal_period',
      constraint = 'ck_fiscal_period_locked', message = 'the month is locked';
  end if;
  return new;
end $$;
create trigger guard_period before update on fiscal_period
  for each row execute function guard_period();

create function guard_year() returns trigger
  language plpgsql
  as $$
begin
  if new.status = old.status then
    return new;
  end if;
  if new.status = 'CLOSED' and (
    exists (select from fiscal_period
      where company_id = new.company_id and year = new.year and status <> 'CLOSED')
    or exists (select from fiscal_year
      where company_id = new.company_id and year < new.year and status = 'OPEN'))
    or new.status = 'OPEN' and exists (select from fiscal_year
      where company_id = new.company_id and year > new.year and status = 'CLOSED') then
    raise exception using errcode = 'check_violation', table = 'fiscal_year',
      constraint = 'ck_fiscal_year_order', message = 'another month or year comes first';
  end if;
  if new.status = 'OPEN' and exists (
    select from ledger
    where company_id = new.company_id and lock_date >= make_date(new.year, 12, 31)) then
    raise exception using errcode = 'check_violation', table = 'fiscal_year',
      constraint = 'ck_fiscal_year_locked', message = 'the year is locked';
  end if;
  return new;
end $$;
create trigger guard_year before update on fiscal_year
  for each row execute function guard_year();

create function guard_lock_date() returns trigger
  language plpgsql
  as $$
begin
  if new.lock_date is distinct from old.lock_date and exists (
    select from fiscal_period
    where company_id = new.company_id and status <> 'CLOSED'
      and make_date(year, month, 1) <= new.lock_date) then
    raise exception using errcode = 'check_violation', table = 'ledger',
      constraint = 'ck_ledger_lock_date_closed', message = 'a month up to it is not closed';
  end if;
  return new;
end $$;
create trigger guard_lock_date before update on ledger
  for each row execute function guard_lock_date();

-- A year that is opened behind months that are closed begins closed: what comes of it late is booked
-- on the first open day.
create or replace function open_fiscal_year(p_year integer, p_on_demand boolean) returns boolean
  language plpgsql
  as $$
declare
  p_status text;
begin
  if exists (select from fiscal_year where year = p_year) then
    return true;
  end if;
  if not p_on_demand and not exists (
    select from ledger
    where extract(year from now() at time zone zone) - p_year between 0 and 1) then
    return false;
  end if;
  p_status := case when exists (
    select from fiscal_period where year > p_year and status = 'CLOSED')
    then 'CLOSED' else 'OPEN' end;
  insert into fiscal_year (year, status) values (p_year, p_status) on conflict do nothing;
  insert into fiscal_period (year, month, status)
  select p_year, m, p_status from generate_series(1, 12) as m on conflict do nothing;
  return true;
end $$;

-- Opening and closing belong to the year, not to a month: they are posted while the year is open,
-- whatever its months.
create or replace function posting_refusals(
  p_entries posting_entry[], p_lines posting_line[], p_may_adjust boolean)
  returns table (n integer, line integer, outcome text, detail text)
  language plpgsql stable set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
begin
  return query
    select e.n, 0, 'UNKNOWN_JOURNAL', e.journal
    from unnest(p_entries) e left join journal j on j.code = e.journal and j.active
    where j.code is null
    union all
    select e.n, 0, case when p.status is null then 'NO_OPEN_PERIOD' else 'PERIOD_CLOSED' end,
      e.date::text
    from unnest(p_entries) e cross join ledger g
    left join fiscal_year y on y.year = extract(year from e.date)
    left join fiscal_period p on p.year = extract(year from e.date)
      and p.month = extract(month from e.date)
    where p.status is null or y.status = 'CLOSED'
      or coalesce(e.kind, 'NORMAL') = 'NORMAL' and (p.status = 'CLOSED' or e.date <= g.lock_date
        or p.status = 'SOFT_CLOSED' and not p_may_adjust and e.origin_event is null)
    union all
    select e.n, 0, 'UNKNOWN_ENTRY', e.reverses::text
    from unnest(p_entries) e
    where e.reverses is not null
      and (select r.id from journal_entry r where r.id = e.reverses) is null
    union all
    select e.n, 0, 'ALREADY_REVERSED', e.reverses::text
    from unnest(p_entries) e
    where e.reverses is not null
      and (select r.id from journal_entry r where r.reverses = e.reverses) is not null
    union all
    select l.n, l.line_no, case when a.code is null then 'UNKNOWN_ACCOUNT'
      when not a.postable then 'HEADING' else 'CLOSED_ACCOUNT' end, l.account
    from unnest(p_lines) l left join account a on a.code = l.account
    where a.code is null or not a.postable or not a.active
    union all
    select l.n, l.line_no, 'UNKNOWN_PARTNER', l.partner_id::text
    from unnest(p_lines) l
    where l.partner_id is not null
      and (select p.id from partner p where p.id = l.partner_id) is null
    union all
    select l.n, l.line_no, 'UNKNOWN_COST_CENTRE', l.cost_centre
    from unnest(p_lines) l left join cost_centre c on c.code = l.cost_centre and c.active
    where l.cost_centre is not null and c.code is null
    union all
    select l.n, l.line_no, 'UNKNOWN_PROJECT', l.project
    from unnest(p_lines) l left join project p on p.code = l.project and p.active
    where l.project is not null and p.code is null;
end $$;

-- Lines that carry balances from the year before are no open items: those of the year before are still
-- open themselves, with their document and due date. Only lines of 1 January are looked at for it.
-- Rows of journal_entry are looked up one by one: a join might read all of the company's for each line.
create or replace function book_lines() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (
    select from added a where a.line_no > (
      select e.line_count from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id)) then
    raise exception using errcode = 'check_violation', table = 'entry_line',
      constraint = 'ck_entry_line_promised', message = 'the entry has all its lines';
  end if;
  insert into account_balance as b (fiscal_year, account, month, slot, debit, credit)
  select a.fiscal_year, a.account, entry_month((select e.kind from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id), a.date),
    pg_backend_pid() % 8, sum(a.debit), sum(a.credit)
  from added a
  group by 1, 2, 3
  order by 2, 1, 3
  on conflict (company_id, fiscal_year, account, month, slot)
    do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  if exists (select from added where partner_id is not null) then
    insert into partner_balance as b (fiscal_year, account, partner_id, month, debit, credit)
    select a.fiscal_year, a.account, a.partner_id, entry_month((select e.kind from journal_entry e
        where e.company_id = a.company_id and e.id = a.entry_id), a.date),
      sum(a.debit), sum(a.credit)
    from added a
    where a.partner_id is not null
    group by 1, 2, 3, 4
    order by 2, 3, 1, 4
    on conflict (company_id, fiscal_year, account, partner_id, month)
      do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  end if;
  insert into open_item (entry_id, line_no, account, partner_id, date, due_date, amount)
  select a.entry_id, a.line_no, a.account, a.partner_id, a.date, a.due_date, a.debit - a.credit
  from added a join account c on c.company_id = a.company_id and c.code = a.account
  where case when c.matchable and extract(doy from a.date) = 1 then not exists (
      select from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id and e.kind = 'OPENING'
        and e.origin = 'fiscal-year')
    else c.matchable end;
  return null;
end $$;

-- They are dated by the year too: a reversal of one does not carry its kind into another month.
alter table journal_entry add constraint ck_journal_entry_kind_date check (case kind
  when 'OPENING' then extract(month from date) = 1 and extract(day from date) = 1
  when 'CLOSING' then extract(month from date) = 12 and extract(day from date) = 31
  else true end);

-- What was carried is found again.
create index ix_journal_entry_opening on journal_entry (company_id, fiscal_year, kind)
  where kind <> 'NORMAL';
