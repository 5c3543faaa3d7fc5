-- Contracts of work, and the times for which somebody is suspended. Locks nothing that exists.

create table contract (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  number text not null,
  employee_id uuid not null,
  kind text not null,
  period daterange not null,
  starts_on date not null generated always as (lower(period)) stored,
  ends_on date generated always as (upper(period) - 1) stored, -- null: without end
  work_share numeric(5,4) not null default 1,
  trial_until date,
  cause text,
  status text not null default 'OPEN',
  end_reason text,
  renews uuid,
  warned_for date,
  warnings integer not null default 0,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_contract primary key (company_id, id),
  constraint uq_contract_number unique (company_id, number),
  constraint fk_contract_employee foreign key (company_id, employee_id) references employee,
  constraint fk_contract_renews foreign key (company_id, renews) references contract,
  constraint ck_contract_kind check (kind in ('CDI', 'CDD', 'PART_TIME', 'TRIAL', 'APPRENTICE')),
  constraint ck_contract_period check (not isempty(period) and lower(period) is not null
    and lower(period) between '1950-01-01' and '2099-12-31'
    and (upper(period) is null or upper(period) <= '2100-01-01')),
  -- A contract of these kinds has an end from its beginning (loi 90-11 art. 12, 18).
  constraint ck_contract_end
    check (kind not in ('CDD', 'TRIAL', 'APPRENTICE') or upper(period) is not null),
  -- Without a cause in writing it would be one without end (loi 90-11 art. 12, 12 bis, 14).
  constraint ck_contract_cause check (kind <> 'CDD' or cause is not null),
  constraint ck_contract_work_share check (work_share > 0 and work_share <= 1
    and (kind <> 'PART_TIME' or work_share < 1)),
  constraint ck_contract_trial check (trial_until >= lower(period)
    and (upper(period) is null or trial_until < upper(period))),
  constraint ck_contract_texts check (length(cause) between 1 and 500
    and length(end_reason) between 1 and 500),
  constraint ck_contract_status check (status in ('OPEN', 'ENDED', 'CANCELLED')
    and (status = 'OPEN' or end_reason is not null)),
  constraint ex_contract_overlap exclude using gist (
    company_id with =, employee_id with =, period with &&) where (status <> 'CANCELLED')
);
-- Of one contract one renewal; one that was cancelled leaves room for another.
create unique index uq_contract_renews on contract (company_id, renews) where status <> 'CANCELLED';
create index ix_contract_employee on contract (company_id, employee_id, starts_on);
create index ix_contract_ending on contract (company_id, ends_on)
  where status = 'OPEN' and ends_on is not null;
call isolate_companies('contract');
grant select, insert on contract to ${app};
grant update (version, period, trial_until, status, end_reason, warned_for, warnings) on contract to ${app};

-- Times for which somebody belongs to the company and does not work.
create table suspension (
  company_id uuid not null default current_company(),
  id uuid not null,
  employee_id uuid not null,
  starts_on date not null,
  ends_on date, -- null: until further notice
  paid boolean not null,
  reason text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_suspension primary key (company_id, id),
  constraint fk_suspension_employee foreign key (company_id, employee_id) references employee,
  constraint ck_suspension_dates check (starts_on between '1950-01-01' and '2099-12-31'
    and (ends_on is null or ends_on between starts_on and '2099-12-31')),
  constraint ck_suspension_reason check (length(reason) between 1 and 500),
  constraint ex_suspension_overlap exclude using gist (
    company_id with =, employee_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index ix_suspension_employee on suspension (company_id, employee_id, starts_on);
call isolate_companies('suspension');
grant select, insert, delete on suspension to ${app};
grant update (ends_on) on suspension to ${app};
