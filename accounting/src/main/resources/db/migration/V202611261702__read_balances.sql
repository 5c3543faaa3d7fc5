-- What statements start from: the balances of accounts from some month to some other, and the two
-- sides of a balance sheet. Cost by accounts and partners. Locks nothing.

-- The last year up to that one whose opening was posted, or else the first that has entries: from
-- there on the balances of years that are not closed yet are carried over on the fly.
create function opened_year(p_year integer) returns integer
  language sql stable
  as $$
    select coalesce(
      (select max(b.fiscal_year) from (
        select fiscal_year, account from account_balance
        where fiscal_year <= p_year and month = 0
        group by fiscal_year, account having sum(debit) <> sum(credit)) b),
      (select min(fiscal_year) from account_balance where fiscal_year <= p_year),
      p_year)
  $$;

-- What a year takes over that has no opening yet. The results of the years before stand on 120 or
-- 129, where closing will put them.
create function carried_over(p_year integer) returns table (account text, balance numeric)
  language sql stable
  as $$
    with own as (
      select b.account, sum(b.debit - b.credit) as balance from account_balance b
      where b.fiscal_year >= opened_year(p_year) and b.fiscal_year < p_year
      group by b.account)
    select o.account, o.balance from own o where o.account < '6' and o.balance <> 0
    union all
    select case when sum(o.balance) < 0 then '120' else '129' end, sum(o.balance)
    from own o where o.account >= '6' having sum(o.balance) <> 0
  $$;

-- opening: debit less credit before month p_from; debit and credit: what moved from there to month
-- p_to. Month 13 is that of the closing entries.
create function account_totals(p_year integer, p_from integer, p_to integer)
  returns table (account text, opening numeric, debit numeric, credit numeric)
  language sql stable
  as $$
    select t.account, sum(t.opening), sum(t.debit), sum(t.credit)
    from (
      select b.account,
        sum(b.debit - b.credit) filter (where b.month < p_from) as opening,
        sum(b.debit) filter (where b.month >= p_from) as debit,
        sum(b.credit) filter (where b.month >= p_from) as credit
      from account_balance b where b.fiscal_year = p_year and b.month <= p_to
      group by b.account
      union all
      select c.account, c.balance, 0.00, 0.00 from carried_over(p_year) c) t
    group by t.account
  $$;

-- Suppliers, customers, group and associates, sundry debtors and creditors.
create function is_split_by_partner(p_account text) returns boolean
  language sql immutable parallel safe
  return left(p_account, 2) in ('40', '41', '45', '46');

-- The debit and the credit balance of each account at the end of a month: what customers owe is not
-- set off against what others have paid in advance. Lines without a partner count together.
create function account_sides(p_year integer, p_to integer)
  returns table (account text, debit numeric, credit numeric)
  language sql stable
  as $$
    with net as (
      select t.account, coalesce(t.opening, 0.00) + coalesce(t.debit, 0.00) - coalesce(t.credit, 0.00)
        as balance
      from account_totals(p_year, 0, p_to) t),
    partner as (
      select p.account, p.partner_id, sum(p.debit - p.credit) as balance
      from partner_balance p
      where p.fiscal_year between opened_year(p_year) and p_year
        and (p.fiscal_year < p_year or p.month <= p_to) and is_split_by_partner(p.account)
      group by 1, 2),
    split as (
      select p.account, sum(p.balance) as balance,
        coalesce(sum(p.balance) filter (where p.balance > 0), 0.00) as debit,
        coalesce(-sum(p.balance) filter (where p.balance < 0), 0.00) as credit
      from partner p group by 1)
    select n.account,
      coalesce(s.debit, 0.00) + greatest(n.balance - coalesce(s.balance, 0.00), 0.00),
      coalesce(s.credit, 0.00) + greatest(coalesce(s.balance, 0.00) - n.balance, 0.00)
    from net n left join split s on s.account = n.account
  $$;
