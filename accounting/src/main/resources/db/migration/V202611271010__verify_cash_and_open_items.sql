-- The proof of the sums looks at the cash flow too, and at lines whose open item is gone. Locks
-- nothing.

-- What does not agree with the lines, at most a hundred rows; none if all does.
create or replace function verify_sums(p_year integer)
  returns table (what text, account text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with lines as (
      select l.account, l.partner_id, entry_month(e.kind, e.date) as month, sum(l.debit) as debit,
        sum(l.credit) as credit
      from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
      where e.fiscal_year = p_year group by 1, 2, 3),
    per_account as (
      select account, month, sum(debit) as debit, sum(credit) as credit from lines group by 1, 2),
    kept as (
      select account, month, sum(debit) as debit, sum(credit) as credit
      from account_balance where fiscal_year = p_year group by 1, 2),
    cash as (
      select l.account, extract(month from l.date)::smallint as month, sum(l.credit) as received,
        sum(l.debit) as paid
      from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
      where e.fiscal_year = p_year and e.kind = 'NORMAL' and not is_treasury(l.account)
        and l.entry_id in (
          select entry_id from entry_line where fiscal_year = p_year and is_treasury(account))
      group by 1, 2),
    cash_kept as (
      select account, month, sum(received) as received, sum(paid) as paid
      from cash_movement where fiscal_year = p_year group by 1, 2),
    settled as (
      select p.entry_id, p.line_no, sum(p.amount) as amount
      from matching_part p join matching m on m.company_id = p.company_id and m.id = p.matching_id
      where m.undone_at is null group by 1, 2)
    (select distinct 'account-balance', coalesce(a.account, k.account)
     from per_account a full join kept k on k.account = a.account and k.month = a.month
     where (a.debit, a.credit) is distinct from (k.debit, k.credit)
     union all
     select distinct 'partner-balance', coalesce(a.account, k.account)
     from (select * from lines where partner_id is not null) a
     full join (select * from partner_balance where fiscal_year = p_year) k
       on k.account = a.account and k.partner_id = a.partner_id and k.month = a.month
     where (a.debit, a.credit) is distinct from (k.debit, k.credit)
     union all
     select distinct 'cash-movement', coalesce(a.account, k.account)
     from cash a full join cash_kept k on k.account = a.account and k.month = a.month
     where (a.received, a.paid) is distinct from (k.received, k.paid)
     union all
     select distinct 'open-item', l.account
     from entry_line l
     join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
     join account c on c.company_id = l.company_id and c.code = l.account and c.matchable
     left join open_item o on o.company_id = l.company_id and o.entry_id = l.entry_id
       and o.line_no = l.line_no
     where e.fiscal_year = p_year and o.entry_id is null
       and not (e.kind = 'OPENING' and e.origin is not distinct from 'fiscal-year')
     union all
     select distinct 'open-item', o.account
     from open_item o
     join entry_line l on l.company_id = o.company_id and l.entry_id = o.entry_id
       and l.line_no = o.line_no
     left join settled s on s.entry_id = o.entry_id and s.line_no = o.line_no
     where l.fiscal_year = p_year
       and (o.amount <> l.debit - l.credit or o.account <> l.account
         or o.partner_id is distinct from l.partner_id or o.matched <> coalesce(s.amount, 0)))
    limit 100
  $$;
