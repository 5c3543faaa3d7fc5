-- Bank accounts and tills: where the company's money is, each with the one ledger account that says
-- how much of it is there, and the transfers between them. Locks nothing that exists.

create table treasury_account (
  company_id uuid not null default current_company(),
  id uuid not null,
  kind text not null,
  name text not null,
  account text not null,
  journal text not null,
  bank_name text,
  rib text,
  currency text not null,
  active boolean not null default true,
  version bigint not null default 1,
  constraint pk_treasury_account primary key (company_id, id),
  -- The balance of the ledger account is the balance of the bank account.
  constraint uq_treasury_account_account unique (company_id, account),
  constraint fk_treasury_account_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_treasury_account_journal foreign key (company_id, journal)
    references journal (company_id, code),
  constraint ck_treasury_account_kind check (kind in ('BANK', 'CASH')),
  constraint ck_treasury_account_name check (length(name) between 1 and 100),
  constraint ck_treasury_account_bank_name check (length(bank_name) between 1 and 100),
  constraint ck_treasury_account_account check (account ~ '^5[134]'),
  constraint ck_treasury_account_rib check (rib ~ '^[0-9]{20}$'),
  constraint ck_treasury_account_currency check (currency ~ '^[A-Z]{3}$')
);
call isolate_companies('treasury_account');

-- Money that changes its place within the company, through account 58: out of one journal, into
-- the other.
create table treasury_transfer (
  company_id uuid not null default current_company(),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  amount numeric(17, 2) not null,
  date date not null,
  label text not null,
  reference text,
  out_entry_id uuid not null,
  in_entry_id uuid not null,
  status text not null default 'POSTED',
  created_at timestamptz not null default now(),
  created_by uuid,
  cancelled_at timestamptz,
  version bigint not null default 1,
  constraint pk_treasury_transfer primary key (company_id, id),
  constraint fk_treasury_transfer_from foreign key (company_id, from_id)
    references treasury_account (company_id, id),
  constraint fk_treasury_transfer_to foreign key (company_id, to_id)
    references treasury_account (company_id, id),
  constraint fk_treasury_transfer_out_entry foreign key (company_id, out_entry_id)
    references journal_entry (company_id, id),
  constraint fk_treasury_transfer_in_entry foreign key (company_id, in_entry_id)
    references journal_entry (company_id, id),
  constraint ck_treasury_transfer_accounts check (from_id <> to_id),
  constraint ck_treasury_transfer_amount check (amount > 0),
  constraint ck_treasury_transfer_label check (length(label) between 1 and 200),
  constraint ck_treasury_transfer_reference check (length(reference) between 1 and 100),
  constraint ck_treasury_transfer_status check (
    (status = 'POSTED' and cancelled_at is null)
    or (status = 'CANCELLED' and cancelled_at is not null))
);
create index ix_treasury_transfer_from on treasury_transfer (company_id, from_id, id);
create index ix_treasury_transfer_to on treasury_transfer (company_id, to_id, id);
call isolate_companies('treasury_transfer');

-- What is on a ledger account of class 5 before that day. Sums the kept balances of the months
-- before, from the last year that was opened with balances carried forward, and the lines of the
-- day's month.
create function treasury_balance(p_account text, p_before date) returns numeric
  language sql stable
  as $$
  with base as (
    select coalesce(max(fiscal_year), 0) as year from account_balance
    where month = 0 and fiscal_year <= extract(year from p_before)::integer),
  kept as (
    select coalesce(sum(b.debit - b.credit), 0) as amount
    from account_balance b, base
    where b.account = p_account and b.month < 13 and b.fiscal_year >= base.year
      and (b.fiscal_year < extract(year from p_before)::integer
        or (b.fiscal_year = extract(year from p_before)::integer
          and b.month < extract(month from p_before)::integer))),
  latest as (
    select coalesce(sum(l.debit - l.credit), 0) as amount
    from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
    where l.account = p_account and e.kind = 'NORMAL'
      and l.fiscal_year = extract(year from p_before)::integer
      and l.date >= date_trunc('month', p_before)::date and l.date < p_before)
  select (kept.amount + latest.amount)::numeric(30, 2) from kept, latest
$$;

-- The least that is on the account at the end of any day from that day on.
create function least_treasury_balance(p_account text, p_from date) returns numeric
  language sql stable
  as $$
  with days as (
    select l.date, sum(l.debit - l.credit) as amount
    from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
    where l.account = p_account and e.kind = 'NORMAL'
      and l.fiscal_year >= extract(year from p_from)::integer and l.date >= p_from
    group by l.date),
  running as (
    select date, sum(amount) over (order by date) as amount from days),
  opening as (select treasury_balance(p_account, p_from) as amount)
  select (opening.amount + coalesce(
    least((select min(running.amount) from running),
      case when exists (select from days where date = p_from) then null else 0 end), 0)
    )::numeric(30, 2)
  from opening
$$;

grant select, insert, update on treasury_account, treasury_transfer to ${app};
