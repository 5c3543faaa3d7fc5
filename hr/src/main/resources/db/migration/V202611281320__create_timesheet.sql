-- What became of each employee's months, for payroll. Locks nothing that exists.

-- Hours are minutes / 60, rounded half-up to hundredths.
create table timesheet (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  month date not null,
  status text not null,
  planned_hours numeric(7, 2) not null,
  worked_hours numeric(7, 2) not null,
  absence_hours numeric(7, 2) not null,
  leave_hours numeric(7, 2) not null,
  night_hours numeric(7, 2) not null,
  overtime_hours numeric(7, 2) not null,
  late_minutes integer not null,
  early_minutes integer not null,
  late_days integer not null,
  anomalies integer not null,
  breaches json not null,
  content_digest text not null,
  computed_at timestamptz not null,
  justification text,
  taken_by_run uuid,
  constraint pk_timesheet primary key (company_id, id),
  constraint uq_timesheet_month unique (company_id, employee_id, month),
  constraint uq_timesheet_whose unique (company_id, id, employee_id, month),
  constraint fk_timesheet_employee foreign key (company_id, employee_id) references employee,
  constraint ck_timesheet_month check (
    month = date_trunc('month', month)::date and month between '1950-01-01' and '2099-12-01'),
  constraint ck_timesheet_status check (status in ('COMPUTED', 'SUBMITTED', 'APPROVED')),
  constraint ck_timesheet_figures check (
    planned_hours >= 0 and worked_hours >= 0 and absence_hours >= 0 and leave_hours >= 0
    and night_hours >= 0 and overtime_hours >= 0 and late_minutes >= 0 and early_minutes >= 0
    and late_days >= 0 and anomalies >= 0),
  constraint ck_timesheet_clear check (status = 'COMPUTED' or anomalies = 0),
  constraint ck_timesheet_justified check (
    status <> 'APPROVED' or json_array_length(breaches) = 0 or justification is not null),
  constraint ck_timesheet_justification check (length(justification) between 3 and 500),
  constraint ck_timesheet_taken check (taken_by_run is null or status = 'APPROVED')
);
create index ix_timesheet_month on timesheet (company_id, month, status);
create index ix_timesheet_run on timesheet (company_id, taken_by_run)
  where taken_by_run is not null;
call isolate_companies('timesheet');

create table timesheet_day (
  company_id uuid not null default current_company(),
  timesheet_id uuid not null,
  day date not null,
  employee_id uuid not null,
  kind text not null,
  planned integer not null,
  worked integer not null,
  late integer not null,
  early integer not null,
  absent integer not null,
  leave integer not null,
  overtime integer not null,
  overtime_night integer not null,
  night integer not null,
  span integer not null,
  first_in timestamp(0),
  last_out timestamp(0),
  anomalies text[] not null,
  constraint pk_timesheet_day primary key (company_id, timesheet_id, day),
  constraint fk_timesheet_day_timesheet foreign key (company_id, timesheet_id) references timesheet,
  constraint ck_timesheet_day_kind check (
    kind in ('WORK', 'FREE', 'REST_DAY', 'HOLIDAY', 'LEAVE', 'NOT_EMPLOYED')),
  constraint ck_timesheet_day_minutes check (
    least(planned, worked, late, early, absent, leave, overtime, overtime_night, night, span) >= 0
    and overtime_night <= overtime)
);
create index ix_timesheet_day_day on timesheet_day (company_id, day);
call isolate_companies('timesheet_day');

-- Overtime by what it is paid; law 90-11 art. 32: at least half more.
create table timesheet_overtime (
  company_id uuid not null default current_company(),
  timesheet_id uuid not null,
  employee_id uuid not null,
  month date not null,
  kind text not null,
  premium numeric(5, 2) not null,
  hours numeric(7, 2) not null,
  constraint pk_timesheet_overtime primary key (company_id, timesheet_id, kind, premium),
  constraint fk_timesheet_overtime_timesheet
    foreign key (company_id, timesheet_id, employee_id, month)
    references timesheet (company_id, id, employee_id, month),
  constraint ck_timesheet_overtime_kind check (
    kind in ('NORMAL', 'NIGHT', 'REST_DAY', 'HOLIDAY')),
  constraint ck_timesheet_overtime_premium check (premium between 50 and 400),
  constraint ck_timesheet_overtime_hours check (hours > 0)
);
create index ix_timesheet_overtime_month on timesheet_overtime (company_id, month, employee_id);
call isolate_companies('timesheet_overtime');

-- Who moved a timesheet on; only ever added to.
create table timesheet_step (
  company_id uuid not null default current_company(),
  id uuid not null,
  timesheet_id uuid not null,
  step text not null,
  reason text,
  done_by uuid,
  done_at timestamptz not null default now(),
  constraint pk_timesheet_step primary key (company_id, id),
  constraint fk_timesheet_step_timesheet
    foreign key (company_id, timesheet_id) references timesheet,
  constraint ck_timesheet_step check (
    step in ('SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED', 'TAKEN', 'RELEASED')),
  constraint ck_timesheet_step_reason check (length(reason) between 3 and 500)
);
create index ix_timesheet_step_timesheet on timesheet_step (company_id, timesheet_id, id);
call isolate_companies('timesheet_step');

-- Rest in exchange for work on a day of rest or a holiday (arts 35 and 36): earned on approval,
-- withdrawn on reopening, taken on a day. Only ever added to; the sum is never below zero.
create table rest_entry (
  company_id uuid not null default current_company(),
  id uuid not null,
  employee_id uuid not null,
  kind text not null,
  day date not null,
  minutes integer not null,
  timesheet_id uuid,
  cancels uuid,
  reason text,
  noted_by uuid,
  noted_at timestamptz not null default now(),
  constraint pk_rest_entry primary key (company_id, id),
  constraint fk_rest_entry_employee foreign key (company_id, employee_id) references employee,
  constraint fk_rest_entry_timesheet foreign key (company_id, timesheet_id) references timesheet,
  constraint fk_rest_entry_cancels foreign key (company_id, cancels) references rest_entry,
  constraint uq_rest_entry_cancels unique (company_id, cancels),
  constraint ck_rest_entry_kind check (
    case kind when 'EARNED' then minutes > 0 and timesheet_id is not null and cancels is null
      when 'WITHDRAWN' then minutes < 0 and timesheet_id is not null and cancels is not null
      when 'TAKEN' then minutes < 0 and cancels is null
      when 'GIVEN_BACK' then minutes > 0 and cancels is not null else false end),
  constraint ck_rest_entry_day check (day between '1950-01-01' and '2099-12-31'),
  constraint ck_rest_entry_reason check (length(reason) between 1 and 500)
);
create index ix_rest_entry_employee on rest_entry (company_id, employee_id, day);
create index ix_rest_entry_timesheet on rest_entry (company_id, timesheet_id);
call isolate_companies('rest_entry');

-- The employee's row is locked first, so that two who take the last hour wait for each other.
create function refuse_rest_below_zero() returns trigger
  language plpgsql
  as $$
begin
  perform from employee where id = new.employee_id for no key update;
  if (select sum(minutes) from rest_entry where employee_id = new.employee_id) < 0 then
    raise exception using errcode = 'check_violation', constraint = 'ck_rest_entry_balance',
      message = 'rest_entry violates check constraint "ck_rest_entry_balance"';
  end if;
  return null;
end $$;
create trigger tr_rest_entry_balance after insert on rest_entry
  for each row when (new.minutes < 0) execute function refuse_rest_below_zero();

-- What was approved stays as it was: a punch, an order or rest of such a month is refused. The share of the
-- employee waits for an approval under way, which takes him for no key update; foreign keys do not.
create function refuse_approved_month() returns trigger
  language plpgsql
  as $$
declare
  days date[];
begin
  if tg_table_name = 'punch' then
    days := array[(new.at at time zone 'Africa/Algiers')::date];
    if tg_op = 'UPDATE' then
      days := days || (old.at at time zone 'Africa/Algiers')::date;
    end if;
  else
    days := array[new.day];
  end if;
  perform from employee where id = new.employee_id for share;
  if exists (
    select from timesheet t where t.employee_id = new.employee_id and t.status = 'APPROVED'
      and t.month in (select date_trunc('month', d)::date from unnest(days) as d))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_month_not_approved',
      message = tg_table_name || ' violates check constraint "ck_month_not_approved"';
  end if;
  return new;
end $$;
create trigger tr_punch_approved before update on punch
  for each row execute function refuse_approved_month();

-- The same for new punches, of which a file brings up to 200,000 at once.
create function refuse_punches_of_approved_months() returns trigger
  language plpgsql
  as $$
begin
  perform from employee where id in (select n.employee_id from new_punches n group by 1)
    order by id for share;
  if exists (
    select from (
      select n.employee_id, date_trunc('month', n.at at time zone 'Africa/Algiers')::date as month
      from new_punches n group by 1, 2) m
    where (select t.status from timesheet t
      where t.employee_id = m.employee_id and t.month = m.month) = 'APPROVED')
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_month_not_approved',
      message = 'punch violates check constraint "ck_month_not_approved"';
  end if;
  return null;
end $$;
create trigger tr_punches_approved after insert on punch referencing new table as new_punches
  for each statement execute function refuse_punches_of_approved_months();
create trigger tr_overtime_order_approved before insert or update on overtime_order
  for each row execute function refuse_approved_month();
create trigger tr_rest_entry_approved before insert on rest_entry
  for each row when (new.kind in ('TAKEN', 'GIVEN_BACK'))
  execute function refuse_approved_month();

-- Nor does by which schedule such a month was to be worked: of the employee, or of people of the department
-- and those below it, as they stand now.
create function refuse_schedule_of_approved_month() returns trigger
  language plpgsql
  as $$
declare
  whose schedule_assignment;
  before datemultirange := '{}';
  after datemultirange := '{}';
  changed datemultirange;
begin
  if tg_op = 'INSERT' then
    whose := new;
    after := datemultirange(new.valid);
  elsif tg_op = 'UPDATE' then
    whose := new;
    before := datemultirange(old.valid);
    after := datemultirange(new.valid);
  else
    -- Goes with the whole company (erase_company), whose owner deletes it.
    if current_setting('app.erasing', true) = old.company_id::text
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      return old;
    end if;
    whose := old;
    before := datemultirange(old.valid);
  end if;
  changed := (before + after) - before * after;
  if exists (
    with recursive below as (
      select whose.department_id as id where whose.department_id is not null
      union
      select d.id from department d join below b on d.parent_id = b.id)
    select from timesheet t
    where t.status = 'APPROVED' and t.month > lower(changed) - 31 and t.month <= coalesce(upper(changed), t.month)
      and daterange(t.month, (t.month + interval '1 month')::date) && changed
      and (t.employee_id = whose.employee_id or t.employee_id in (
        select e.id from employee e where e.department_id in (select id from below))))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_month_not_approved',
      message = 'schedule_assignment violates check constraint "ck_month_not_approved"';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_schedule_assignment_approved before insert or update or delete
  on schedule_assignment for each row execute function refuse_schedule_of_approved_month();

-- The figures of an approved timesheet do not change.
create function freeze_timesheet() returns trigger
  language plpgsql
  as $$
begin
  if old.status = 'APPROVED' and (new.planned_hours, new.worked_hours, new.absence_hours,
      new.leave_hours, new.night_hours, new.overtime_hours, new.late_minutes, new.early_minutes)
    is distinct from (old.planned_hours, old.worked_hours, old.absence_hours, old.leave_hours,
      old.night_hours, old.overtime_hours, old.late_minutes, old.early_minutes)
    or old.taken_by_run is not null and new.status <> 'APPROVED'
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_timesheet_frozen',
      message = 'timesheet violates check constraint "ck_timesheet_frozen"';
  end if;
  return new;
end $$;
create trigger tr_timesheet_frozen before update on timesheet
  for each row execute function freeze_timesheet();

create function freeze_timesheet_lines() returns trigger
  language plpgsql
  as $$
begin
  -- Goes with the whole company (erase_company), whose owner deletes it.
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = old.company_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  if exists (
    select from timesheet t where t.status <> 'COMPUTED'
      and t.id = case tg_op when 'DELETE' then old.timesheet_id else new.timesheet_id end)
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_timesheet_frozen',
      message = 'timesheet violates check constraint "ck_timesheet_frozen"';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_timesheet_day_frozen before insert or delete on timesheet_day
  for each row execute function freeze_timesheet_lines();
create trigger tr_timesheet_overtime_frozen before insert or delete on timesheet_overtime
  for each row execute function freeze_timesheet_lines();

grant select, insert, update on timesheet to ${app};
grant select, insert, delete on timesheet_day, timesheet_overtime to ${app};
grant select, insert on timesheet_step, rest_entry to ${app};
