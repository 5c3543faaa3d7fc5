-- Rights to leave: a ledger that is only ever added to, and the balances that it adds up to, kept by a
-- trigger. The service cannot write a balance. Locks employee for a moment (foreign keys).

-- year: the reference year by the one in which it begins, 2026 for 1 July 2026 to 30 June 2027 (loi 90-11
-- art. 40). negative_allowed: the type lets it fall below zero, or it was below and rises.
create table leave_balance (
  company_id uuid not null default current_company(),
  employee_id uuid not null,
  type_id uuid not null,
  year smallint not null,
  days numeric(8,2) not null default 0,
  negative_allowed boolean not null default false,
  constraint pk_leave_balance primary key (company_id, employee_id, type_id, year),
  constraint fk_leave_balance_employee foreign key (company_id, employee_id) references employee,
  constraint fk_leave_balance_type foreign key (company_id, type_id) references leave_type,
  constraint ck_leave_balance_year check (year between 1949 and 2099),
  constraint ck_leave_balance_not_negative check (days >= 0 or negative_allowed)
);
create index ix_leave_balance_type on leave_balance (company_id, type_id, employee_id);
call isolate_companies('leave_balance');

-- ACCRUAL: for a month of work, once. CORRECTION: what a month should have given besides, after the facts
-- changed. ADJUSTMENT: by hand, such as what was brought along. TAKEN by a request when it is submitted,
-- GIVEN_BACK when it is not taken after all. SETTLED: paid at the end of the contract.
create table leave_entry (
  company_id uuid not null default current_company(),
  id bigint generated always as identity,
  employee_id uuid not null,
  type_id uuid not null,
  year smallint not null,
  kind text not null,
  days numeric(6,2) not null,
  month date,
  request_id uuid,
  reason text,
  at timestamptz not null default now(),
  by uuid,
  constraint pk_leave_entry primary key (company_id, id),
  constraint fk_leave_entry_employee foreign key (company_id, employee_id) references employee,
  constraint fk_leave_entry_type foreign key (company_id, type_id) references leave_type,
  constraint ck_leave_entry_kind check (case kind
    when 'ACCRUAL' then days >= 0 and month is not null and request_id is null
    when 'CORRECTION' then days <> 0 and month is not null and request_id is null
    when 'ADJUSTMENT' then days <> 0 and month is null and request_id is null and reason is not null
    when 'TAKEN' then days < 0 and month is null and request_id is not null
    when 'GIVEN_BACK' then days > 0 and month is null and request_id is not null
    when 'SETTLED' then days <> 0 and month is null and request_id is null and reason is not null
    else false end),
  constraint ck_leave_entry_days check (abs(days) <= 1100),
  constraint ck_leave_entry_month check (
    extract(day from month) = 1 and month between '1950-01-01' and '2099-12-31'),
  constraint ck_leave_entry_reason check (length(reason) between 1 and 500)
);
create unique index uq_leave_entry_accrual on leave_entry (company_id, employee_id, type_id, month)
  where kind = 'ACCRUAL';
create index ix_leave_entry_balance on leave_entry (company_id, employee_id, type_id, year, id);
create index ix_leave_entry_request on leave_entry (company_id, request_id)
  where request_id is not null;
call isolate_companies('leave_entry');

-- With the owner's rights: nobody else writes balances. Rows are locked in the order of their key.
create function keep_leave_balance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  insert into leave_balance (company_id, employee_id, type_id, year)
  select distinct company_id, employee_id, type_id, year from added
  order by company_id, employee_id, type_id, year
  on conflict on constraint pk_leave_balance do nothing;
  perform 1 from leave_balance b
  where (b.company_id, b.employee_id, b.type_id, b.year) in (
    select company_id, employee_id, type_id, year from added)
  order by b.employee_id, b.type_id, b.year for update;
  update leave_balance b set days = b.days + a.days,
    negative_allowed = a.may_be_negative or a.days >= 0
  from (
    select e.company_id, e.employee_id, e.type_id, e.year, sum(e.days) as days, t.may_be_negative
    from added e join leave_type t on t.company_id = e.company_id and t.id = e.type_id
    group by e.company_id, e.employee_id, e.type_id, e.year, t.may_be_negative) a
  where b.company_id = a.company_id and b.employee_id = a.employee_id and b.type_id = a.type_id
    and b.year = a.year;
  return null;
end $$;
create trigger tr_leave_entry_balance after insert on leave_entry
  referencing new table as added for each statement execute function keep_leave_balance();

-- Takes days for a request from the oldest balances first; what is left over falls on in_year where the
-- type lets it fall below zero. Whoever comes at the same time waits here.
create function take_leave(in_employee uuid, in_type uuid, in_year integer, in_days numeric,
  in_request uuid, in_by uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  there record;
  left_over numeric := in_days;
  part numeric;
begin
  insert into leave_balance (employee_id, type_id, year) values (in_employee, in_type, in_year)
  on conflict on constraint pk_leave_balance do nothing;
  perform 1 from leave_balance
  where company_id = current_company() and employee_id = in_employee and type_id = in_type
  order by year for update;
  for there in select year, days from leave_balance
    where company_id = current_company() and employee_id = in_employee and type_id = in_type
      and days > 0
    order by year
  loop
    part := least(left_over, there.days);
    exit when part <= 0;
    insert into leave_entry (employee_id, type_id, year, kind, days, request_id, by)
    values (in_employee, in_type, there.year, 'TAKEN', -part, in_request, in_by);
    left_over := left_over - part;
  end loop;
  if left_over > 0 then
    -- Fails with ck_leave_balance_not_negative unless the type allows it.
    insert into leave_entry (employee_id, type_id, year, kind, days, request_id, by)
    values (in_employee, in_type, in_year, 'TAKEN', -left_over, in_request, in_by);
  end if;
end $$;

-- Gives days of a request back where they were taken last. Returns how many there were to give.
create function give_back_leave(in_request uuid, in_days numeric, in_by uuid) returns numeric
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  there record;
  left_over numeric := in_days;
  part numeric;
begin
  perform 1 from leave_balance b
  where b.company_id = current_company() and (b.employee_id, b.type_id) in (
    select e.employee_id, e.type_id from leave_entry e
    where e.company_id = current_company() and e.request_id = in_request)
  order by b.employee_id, b.type_id, b.year for update;
  for there in select employee_id, type_id, year, -sum(days) as taken from leave_entry
    where company_id = current_company() and request_id = in_request
    group by employee_id, type_id, year having sum(days) < 0
    order by year desc
  loop
    part := least(left_over, there.taken);
    exit when part <= 0;
    insert into leave_entry (employee_id, type_id, year, kind, days, request_id, by)
    values (there.employee_id, there.type_id, there.year, 'GIVEN_BACK', part, in_request, in_by);
    left_over := left_over - part;
  end loop;
  return in_days - left_over;
end $$;

revoke all on function take_leave(uuid, uuid, integer, numeric, uuid, uuid) from public;
revoke all on function give_back_leave(uuid, numeric, uuid) from public;
grant execute on function take_leave(uuid, uuid, integer, numeric, uuid, uuid) to ${app};
grant execute on function give_back_leave(uuid, numeric, uuid) to ${app};
grant select, insert on leave_entry to ${app};
grant select on leave_balance to ${app};
