-- Postings of thousands of lines: what is of an entry is looked up once per entry, not once per line
-- and again. Two foreign keys, a third of the time of a long posting, go, for the statement that adds
-- lines holds the same: each line is added to the balance of its account, which has the foreign key,
-- and its entry is looked up; an entry is neither changed nor deleted while its company is there.
-- Locks entry_line, account and journal_entry exclusively, for a moment.
alter table entry_line drop constraint fk_entry_line_account;
alter table entry_line drop constraint fk_entry_line_entry;

create or replace function book_lines() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  promised boolean;
  usual boolean;
begin
  select
    bool_and(coalesce(a.last <= (select e.line_count from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id), false)),
    bool_and(coalesce((select e.kind from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id) = 'NORMAL', false))
  into promised, usual
  from (select company_id, entry_id, max(line_no) as last from added group by 1, 2) a;
  if not coalesce(promised, true) then
    raise exception using errcode = 'check_violation', table = 'entry_line',
      constraint = 'ck_entry_line_promised', message = 'the entry has all its lines, or is not there';
  end if;
  -- Opening and closing entries have months of their own: only then line by line.
  insert into account_balance as b (fiscal_year, account, month, slot, debit, credit)
  select a.fiscal_year, a.account, case when usual then extract(month from a.date)::smallint
      else entry_month((select e.kind from journal_entry e
        where e.company_id = a.company_id and e.id = a.entry_id), a.date) end,
    pg_backend_pid() % 8, sum(a.debit), sum(a.credit)
  from added a
  group by 1, 2, 3
  order by 2, 1, 3
  on conflict (company_id, fiscal_year, account, month, slot)
    do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  if exists (select from added where partner_id is not null) then
    insert into partner_balance as b (fiscal_year, account, partner_id, month, debit, credit)
    select a.fiscal_year, a.account, a.partner_id,
      case when usual then extract(month from a.date)::smallint
        else entry_month((select e.kind from journal_entry e
          where e.company_id = a.company_id and e.id = a.entry_id), a.date) end,
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
  where c.matchable and (usual or not exists (
      select from journal_entry e
      where e.company_id = a.company_id and e.id = a.entry_id and e.kind = 'OPENING'
        and e.origin = 'fiscal-year'));
  return null;
end $$;
