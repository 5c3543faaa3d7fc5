-- Proofs of the books for an auditor: that no posted entry was changed, and that what is kept in
-- sums is what the lines add up to. With the owner's rights, for the service may not read the
-- counters; row-level security is forced on the owner too. Locks nothing that exists.

-- One row per journal of the year. fault tells the first thing that is wrong in it, and
-- broken_number where: ENTRY_MISSING, SEAL_MISSING, CHANGED, NUMBER_MISSING, CHAIN_BROKEN or
-- LAST_MISSING. Who notes last_hash elsewhere can prove that nobody wrote all of it anew.
create function verify_journals(p_year integer)
  returns table (journal text, entries bigint, last_number bigint, last_hash bytea,
    broken_number bigint, fault text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with paired as (
      select coalesce(s.journal, (e.entry).journal) as journal,
        coalesce(s.number, (e.entry).number) as number, s.hash, s.previous_hash,
        case when e.entry is null then 'ENTRY_MISSING'
          when s.entry_id is null then 'SEAL_MISSING'
          when s.hash <> entry_hash(s.previous_hash, e.entry, e.content) then 'CHANGED' end as fault
      from (
        select j as entry, j.id, l.content
        from journal_entry j cross join lateral (
          select json_agg(json_build_array(line_no, account, debit, credit, label, partner_id,
            cost_centre, project, currency, currency_amount, due_date) order by line_no) as content
          from entry_line where company_id = j.company_id and entry_id = j.id) l
        where j.fiscal_year = p_year) e
      full join (select * from entry_seal where fiscal_year = p_year) s on s.entry_id = e.id),
    chained as (
      select journal, number, hash,
        coalesce(fault, case when number <> row_number() over w then 'NUMBER_MISSING'
          when previous_hash <> coalesce(lag(hash) over w, sha256('Mizan')) then 'CHAIN_BROKEN'
          end) as fault
      from paired window w as (partition by journal order by number)),
    summed as (
      select journal, count(*) as entries, max(number) as last_number,
        (array_agg(hash order by number desc))[1] as last_hash,
        min(number) filter (where fault is not null) as broken_number
      from chained group by journal),
    counted as (
      select journal, last_number, last_hash from journal_counter where fiscal_year = p_year)
    select coalesce(s.journal, c.journal), coalesce(s.entries, 0), c.last_number, c.last_hash,
      coalesce(s.broken_number, case when f.ends_early then coalesce(s.last_number, 0) + 1 end),
      coalesce(b.fault, case when f.ends_early then 'LAST_MISSING' end)
    from summed s full join counted c on c.journal = s.journal
    left join chained b on b.journal = s.journal and b.number = s.broken_number
    cross join lateral (
      select (s.last_number, s.last_hash) is distinct from (c.last_number, c.last_hash)
        as ends_early) f
    order by 1
  $$;

-- What does not agree with the lines, at most a hundred rows; none if all does.
create function verify_sums(p_year integer)
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
