-- The rules of the ledger as triggers. Those that write to tables closed to the service run with
-- the owner's rights; row-level security is forced on the owner too. Locks the empty tables.

create function number_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  new.fiscal_year := extract(year from new.date);
  insert into journal_counter as c (journal, fiscal_year, last_number)
  values (new.journal, new.fiscal_year, 1)
  on conflict (company_id, journal, fiscal_year) do update set last_number = c.last_number + 1
  returning last_number into new.number;
  new.posted_at := clock_timestamp();
  return new;
end $$;
create trigger number_entry before insert on journal_entry
  for each row execute function number_entry();

-- At commit: every entry has its lines, and they balance.
create function check_entry() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
declare
  lines bigint;
  debits numeric;
  credits numeric;
begin
  select count(*), sum(debit), sum(credit) into lines, debits, credits
  from entry_line where company_id = new.company_id and entry_id = new.id;
  if lines <> new.line_count or debits is distinct from new.total
    or credits is distinct from new.total then
    raise exception using errcode = 'check_violation', table = 'journal_entry',
      constraint = 'ck_journal_entry_balanced',
      message = format('entry %s: %s lines, debit %s, credit %s; promised %s lines of %s',
        new.id, lines, debits, credits, new.line_count, new.total);
  end if;
  return null;
end $$;
create constraint trigger check_entry after insert on journal_entry
  deferrable initially deferred for each row execute function check_entry();

-- Takes balance rows in the order of accounts, as every posting does. A line beyond the promised
-- count is one that somebody adds to an entry that was complete.
create function book_lines() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (
    select from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
    where a.line_no > e.line_count) then
    raise exception using errcode = 'check_violation', table = 'entry_line',
      constraint = 'ck_entry_line_promised', message = 'the entry has all its lines';
  end if;
  insert into account_balance as b (fiscal_year, account, month, slot, debit, credit)
  select e.fiscal_year, a.account, extract(month from e.date), pg_backend_pid() % 8,
    sum(a.debit), sum(a.credit)
  from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
  group by 1, 2, 3
  order by 2, 1, 3
  on conflict (company_id, fiscal_year, account, month, slot)
    do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  return null;
end $$;
create trigger book_lines after insert on entry_line
  referencing new table as added for each statement execute function book_lines();

create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name,
    constraint = 'ck_' || tg_table_name || '_immutable',
    message = 'posted entries are not changed: post a reversing entry';
end $$;
create trigger refuse_change before update or delete on journal_entry
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on journal_entry
  for each statement execute function refuse_change();
create trigger refuse_change before update or delete on entry_line
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on entry_line
  for each statement execute function refuse_change();
