-- Contracts that are billed by the month, the quarter or the year. A period is billed once: its row
-- is there before its invoice, whoever bills and whatever is killed. Locks nothing that exists.

create table contract (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text,
  status text not null default 'DRAFT',
  label text not null,
  partner_id uuid not null,
  frequency text not null,
  starts_on date not null,
  ends_on date,
  billing_day smallint not null default 1,
  in_arrears boolean not null default false,
  prorated boolean not null default true,
  anniversary_percent numeric(6, 3) not null default 0,
  renews boolean not null default false,
  renewal_months smallint,
  notice_days smallint not null default 0,
  issues boolean not null default false,
  payment_mode text,
  payment_terms_days smallint,
  reference text,
  notes text,
  discount_percent numeric(5, 2) not null default 0,
  lines jsonb not null,
  next_from date not null,
  bill_on date not null,
  last_problem text,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_contract primary key (company_id, id),
  constraint uq_contract_number unique (company_id, number),
  constraint fk_contract_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_contract_status check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
  constraint ck_contract_number check (
    (status = 'DRAFT') = (number is null) and number ~ '^CT-'),
  constraint ck_contract_label check (length(label) between 1 and 200),
  constraint ck_contract_frequency check (frequency in ('MONTHLY', 'QUARTERLY', 'YEARLY')),
  constraint ck_contract_dates check (ends_on >= starts_on and next_from >= starts_on
    and bill_on >= next_from),
  constraint ck_contract_billing_day check (billing_day between 1 and 31),
  constraint ck_contract_anniversary check (anniversary_percent between -50 and 100),
  constraint ck_contract_renewal check (not renews
    or (renewal_months between 1 and 120 and ends_on is not null)),
  constraint ck_contract_notice check (notice_days between 0 and 365),
  constraint ck_contract_mode check (
    payment_mode in ('CASH', 'CHEQUE', 'TRANSFER', 'CARD', 'OTHER')),
  constraint ck_contract_terms check (payment_terms_days between 0 and 365),
  constraint ck_contract_discount check (discount_percent between 0 and 100),
  constraint ck_contract_lines check (jsonb_typeof(lines) = 'array'
    and jsonb_array_length(lines) between 1 and 100)
);
call isolate_companies('contract');
create index ix_contract_due on contract (company_id, bill_on) where status = 'ACTIVE';
create index ix_contract_partner on contract (company_id, partner_id);

-- By how much prices change from a day on, beside the anniversaries.
create table contract_indexation (
  company_id uuid not null default current_company(),
  contract_id uuid not null,
  valid_from date not null,
  percent numeric(6, 3) not null,
  constraint pk_contract_indexation primary key (company_id, contract_id, valid_from),
  constraint fk_contract_indexation_contract foreign key (company_id, contract_id)
    references contract (company_id, id),
  constraint ck_contract_indexation_percent check (percent between -50 and 100)
);
call isolate_companies('contract_indexation');

create table contract_period (
  company_id uuid not null default current_company(),
  id uuid not null,
  contract_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  days smallint not null,
  days_of_period smallint not null,
  invoice_id uuid,
  billed_at timestamptz not null default now(),
  constraint pk_contract_period primary key (company_id, id),
  constraint uq_contract_period unique (company_id, contract_id, starts_on),
  constraint fk_contract_period_contract foreign key (company_id, contract_id)
    references contract (company_id, id),
  constraint ck_contract_period_dates check (ends_on >= starts_on),
  constraint ck_contract_period_days check (days between 1 and days_of_period)
);
call isolate_companies('contract_period');

-- Periods follow each other: none begins before another has ended.
create function keep_periods_apart() returns trigger
  language plpgsql
  as $$
begin
  if exists (
    select from contract_period p
    where p.contract_id = new.contract_id and p.id <> new.id
      and p.starts_on <= new.ends_on and p.ends_on >= new.starts_on) then
    raise exception using errcode = 'exclusion_violation', table = 'contract_period',
      constraint = 'ex_contract_period', message = 'these days were billed already';
  end if;
  return new;
end $$;
create trigger keep_periods_apart before insert on contract_period
  for each row execute function keep_periods_apart();

create table contract_history (
  company_id uuid not null default current_company(),
  id uuid not null,
  contract_id uuid not null,
  what text not null,
  detail text,
  at timestamptz not null default clock_timestamp(),
  by uuid,
  constraint pk_contract_history primary key (company_id, id),
  constraint fk_contract_history_contract foreign key (company_id, contract_id)
    references contract (company_id, id),
  constraint ck_contract_history_what check (what ~ '^[A-Z_]{1,32}$'),
  constraint ck_contract_history_detail check (length(detail) <= 200)
);
create index ix_contract_history_contract on contract_history (company_id, contract_id, id);
call isolate_companies('contract_history');

grant select, insert, update, delete on contract to ${app};
grant select, insert on contract_indexation to ${app};
grant select, insert on contract_history to ${app};
grant select, insert, update (invoice_id) on contract_period to ${app};
