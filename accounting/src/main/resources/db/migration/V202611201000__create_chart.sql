-- The chart of accounts of each company, filled when the company is registered, and what its books
-- are kept in. Locks nothing that exists.

create table ledger (
  company_id uuid not null default current_company(),
  currency text not null,
  zone text not null,
  constraint pk_ledger primary key (company_id),
  constraint ck_ledger_currency check (currency ~ '^[A-Z]{3}$')
);
call isolate_companies('ledger');

-- The code is the identity: decimal, an account's parent is its longest proper prefix.
-- Accounts of one or two digits are headings; a company posts to those of three digits and more,
-- whether it has subdivided them or not.
create table account (
  company_id uuid not null default current_company(),
  code text not null,
  name_fr text not null,
  name_en text not null,
  name_ar text not null,
  class smallint not null,
  type text not null,
  normal_side text not null,
  parent_code text,
  official boolean not null,
  postable boolean not null generated always as (length(code) >= 3) stored,
  constraint pk_account primary key (company_id, code),
  constraint fk_account_parent foreign key (company_id, parent_code)
    references account (company_id, code),
  constraint ck_account_code check (code ~ '^[0-9]{1,12}$'),
  constraint ck_account_class check (class = left(code, 1)::smallint),
  constraint ck_account_parent check (parent_code is null or starts_with(code, parent_code)),
  constraint ck_account_type check (type in ('asset', 'liability', 'equity', 'expense', 'income')),
  constraint ck_account_normal_side check (normal_side in ('debit', 'credit'))
);
call isolate_companies('account');

grant select, insert on ledger, account to ${app};
