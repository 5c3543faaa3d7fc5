-- The result of years that are not closed stands in reports where closing will put it, by the
-- company's settings. Indexes for what is in foreign currencies and what is open: entry_line and
-- open_item are locked against writing while they are built, so that nothing is posted.

-- What a year takes over that has no opening yet. The results of the years before stand where
-- closing will put them: on 120 or 129, unless the company has decided otherwise.
create or replace function carried_over(p_year integer)
  returns table (account text, balance numeric)
  language sql stable
  as $$
    with own as (
      select b.account, sum(b.debit - b.credit) as balance from account_balance b
      where b.fiscal_year >= opened_year(p_year) and b.fiscal_year < p_year
      group by b.account)
    select o.account, o.balance from own o where o.account < '6' and o.balance <> 0
    union all
    select case when sum(o.balance) < 0
        then coalesce((select value from setting where key = 'RESULT_PROFIT_ACCOUNT'), '120')
        else coalesce((select value from setting where key = 'RESULT_LOSS_ACCOUNT'), '129') end,
      sum(o.balance)
    from own o where o.account >= '6' having sum(o.balance) <> 0
  $$;

create index ix_entry_line_currency on entry_line (company_id, date) where currency is not null;
create index ix_open_item_remaining on open_item (company_id, entry_id, line_no)
  where remaining <> 0;
