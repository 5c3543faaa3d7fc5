-- Months that open and close, kinds of journals, accounts of the company's own. Locks the small
-- tables that it changes, briefly.

-- Entries of this day and before are refused for good: what was declared or audited stays.
alter table ledger add lock_date date;
alter table ledger add version bigint not null default 1;
create function keep_lock_date() returns trigger
  language plpgsql
  as $$
begin
  if old.lock_date is not null and (new.lock_date is null or new.lock_date < old.lock_date) then
    raise exception using errcode = 'check_violation', table = 'ledger',
      constraint = 'ck_ledger_lock_date_forward', message = 'the lock date only moves forward';
  end if;
  return new;
end $$;
create trigger keep_lock_date before update on ledger
  for each row execute function keep_lock_date();
grant update (lock_date, version) on ledger to ${app};

alter table account add active boolean not null default true;
alter table account add matchable boolean not null default false;
alter table account add version bigint not null default 1;
alter table account no force row level security;
update account set matchable = true where code ~ '^(40|41|42|43[178]|455|46|511|5113|58)' and length(code) >= 3;
alter table account force row level security;
grant update (name_fr, name_en, name_ar, active, matchable, version) on account to ${app};

alter table journal add kind text not null default 'GENERAL';
alter table journal add account text;
alter table journal add active boolean not null default true;
alter table journal add version bigint not null default 1;
alter table journal add constraint ck_journal_kind check (
  kind in ('SALES', 'PURCHASE', 'BANK', 'CASH', 'PAYROLL', 'GENERAL', 'OPENING', 'STOCK'));
alter table journal add constraint fk_journal_account foreign key (company_id, account)
  references account (company_id, code);
alter table journal no force row level security;
update journal set kind = case code when 'VE' then 'SALES' when 'AC' then 'PURCHASE'
  when 'BQ' then 'BANK' when 'CA' then 'CASH' when 'PA' then 'PAYROLL' when 'AN' then 'OPENING'
  when 'ST' then 'STOCK' else 'GENERAL' end;
alter table journal force row level security;
grant update (name_fr, name_en, name_ar, account, active, version) on journal to ${app};

-- The calendar year (loi 07-11 art. 30) and its months. A closed month takes nothing, a soft-closed
-- one automatic entries and adjustments.
alter table fiscal_year add status text not null default 'OPEN';
alter table fiscal_year add version bigint not null default 1;
alter table fiscal_year add constraint ck_fiscal_year_status check (status in ('OPEN', 'CLOSED'));
grant update (status, version) on fiscal_year to ${app};

create table fiscal_period (
  company_id uuid not null default current_company(),
  year smallint not null,
  month smallint not null,
  status text not null default 'OPEN',
  version bigint not null default 1,
  constraint pk_fiscal_period primary key (company_id, year, month),
  constraint fk_fiscal_period_year foreign key (company_id, year)
    references fiscal_year (company_id, year),
  constraint ck_fiscal_period_month check (month between 1 and 12),
  constraint ck_fiscal_period_status check (status in ('OPEN', 'SOFT_CLOSED', 'CLOSED'))
);
call isolate_companies('fiscal_period');
grant select, insert, update (status, version) on fiscal_period to ${app};

alter table fiscal_year no force row level security;
alter table fiscal_period no force row level security;
insert into fiscal_period (company_id, year, month)
select y.company_id, y.year, m from fiscal_year y, generate_series(1, 12) as m;
alter table fiscal_year force row level security;
alter table fiscal_period force row level security;

create or replace function open_fiscal_year(p_year integer, p_on_demand boolean) returns boolean
  language plpgsql
  as $$
begin
  if exists (select from fiscal_year where year = p_year) then
    return true;
  end if;
  if not p_on_demand and not exists (
    select from ledger
    where extract(year from now() at time zone zone) - p_year between 0 and 1) then
    return false;
  end if;
  insert into fiscal_year (year) values (p_year) on conflict do nothing;
  insert into fiscal_period (year, month)
  select p_year, m from generate_series(1, 12) as m on conflict do nothing;
  return true;
end $$;

-- Who posts shares the company's books; who closes has them alone, so that nothing is on its way
-- into a month while it closes. An advisory lock: a row lock would write at each posting.
create function lock_books(p_alone boolean) returns void
  language plpgsql
  as $$
declare
  books bigint := hashtextextended('books ' || current_company(), 0);
begin
  if p_alone then
    perform pg_advisory_xact_lock(books);
  else
    perform pg_advisory_xact_lock_shared(books);
  end if;
end $$;

-- OPEN, SOFT_CLOSED or CLOSED; null where the year is not open.
create function period_status(p_date date) returns text
  language plpgsql stable
  as $$
begin
  return (
    select case when p_date <= coalesce(l.lock_date, '-infinity') or y.status = 'CLOSED'
      then 'CLOSED' else p.status end
    from fiscal_period p join fiscal_year y on y.year = p.year cross join ledger l
    where p.year = extract(year from p_date) and p.month = extract(month from p_date));
end $$;

-- The first day on or after that one that an automatic entry can have: events of a closed month
-- are booked in the next open one. Opens a year if need be.
create function first_open_day(p_date date) returns date
  language plpgsql
  as $$
declare
  day date := p_date;
begin
  loop
    perform open_fiscal_year(extract(year from day)::integer, true);
    exit when period_status(day) <> 'CLOSED';
    day := (date_trunc('month', day) + interval '1 month')::date;
  end loop;
  return greatest(day, (select coalesce(lock_date, '-infinity') + 1 from ledger));
end $$;
