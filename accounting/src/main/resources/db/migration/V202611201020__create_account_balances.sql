-- Balances per account and month, kept by the same statement that adds the lines, so that a trial
-- balance sums a few rows instead of history. A balance is spread over eight slots, and a
-- connection adds to the slot of its own process: two postings to one account rarely wait for each
-- other. Only book_lines() writes here. Locks nothing that exists.

create table account_balance (
  company_id uuid not null default current_company(),
  fiscal_year smallint not null,
  account text not null,
  month smallint not null,
  slot smallint not null,
  debit numeric(30, 2) not null,
  credit numeric(30, 2) not null,
  constraint pk_account_balance primary key (company_id, fiscal_year, account, month, slot),
  constraint fk_account_balance_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_account_balance_year foreign key (company_id, fiscal_year)
    references fiscal_year (company_id, year),
  constraint ck_account_balance_month check (month between 1 and 12),
  constraint ck_account_balance_sides check (debit >= 0 and credit >= 0)
) with (fillfactor = 50);
call isolate_companies('account_balance');

grant select on account_balance to ${app};
