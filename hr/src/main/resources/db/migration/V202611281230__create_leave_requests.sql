-- Requests for leave, who decides them, and the days that payroll reads. Locks employee, department
-- and leave_entry for a moment (foreign keys).

-- days: as they were counted at submission. broken_off_on: the first day that was not taken after all;
-- what lies before it stays. half_days: the span in halves of days since 2000, by which no two requests
-- of a person overlap. interrupts_id: leave that this sickness breaks off once it is approved; it may
-- overlap until then. events: how many have been told.
create table leave_request (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  events bigint not null default 0,
  employee_id uuid not null,
  type_id uuid not null,
  status text not null,
  starts_on date not null,
  ends_on date not null,
  starts_at_noon boolean not null default false,
  ends_at_noon boolean not null default false,
  days numeric(5,1),
  broken_off_on date,
  is_once boolean not null default false,
  reason text,
  document text,
  step smallint,
  decision_comment text,
  created_at timestamptz not null default now(),
  created_by uuid,
  interrupts_id uuid,
  submitted_at timestamptz,
  ended_at timestamptz,
  half_days int4range not null generated always as (int4range(
    (starts_on - date '2000-01-01') * 2 + starts_at_noon::int,
    greatest((starts_on - date '2000-01-01') * 2 + starts_at_noon::int,
      case when broken_off_on is null
        then (ends_on - date '2000-01-01') * 2 + 2 - ends_at_noon::int
        else (broken_off_on - date '2000-01-01') * 2 end))) stored,
  constraint pk_leave_request primary key (company_id, id),
  constraint fk_leave_request_employee foreign key (company_id, employee_id) references employee,
  constraint fk_leave_request_type foreign key (company_id, type_id) references leave_type,
  constraint fk_leave_request_interrupts foreign key (company_id, interrupts_id)
    references leave_request,
  constraint ex_leave_request_overlap exclude using gist (
    company_id with =, employee_id with =, half_days with &&)
    where (status in ('APPROVED', 'INTERRUPTED') or status = 'SUBMITTED' and interrupts_id is null),
  constraint ck_leave_request_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED',
    'CANCELLED', 'INTERRUPTED')),
  constraint ck_leave_request_dates check (
    starts_on between '1950-01-01' and '2099-12-31' and ends_on between starts_on and starts_on + 1100),
  constraint ck_leave_request_halves check (
    ends_on > starts_on or not (starts_at_noon and ends_at_noon)),
  constraint ck_leave_request_days check (
    status = 'DRAFT' or days > 0 or status = 'INTERRUPTED' and days = 0),
  constraint ck_leave_request_broken_off check ((status = 'INTERRUPTED') = (broken_off_on is not null)
    and (broken_off_on is null or broken_off_on between starts_on and ends_on)),
  constraint ck_leave_request_step check ((status = 'SUBMITTED') = (step is not null)),
  constraint ck_leave_request_texts check (length(reason) between 1 and 500
    and length(document) between 1 and 200 and length(decision_comment) between 1 and 500)
);
create unique index uq_leave_request_once on leave_request (company_id, employee_id, type_id)
  where is_once and status in ('SUBMITTED', 'APPROVED');
create unique index uq_leave_request_interrupts on leave_request (company_id, interrupts_id)
  where interrupts_id is not null and status in ('SUBMITTED', 'APPROVED');
create index ix_leave_request_interrupts on leave_request (company_id, interrupts_id)
  where interrupts_id is not null;
create index ix_leave_request_employee on leave_request (company_id, employee_id, starts_on);
create index ix_leave_request_days on leave_request (company_id, starts_on, ends_on);
create index ix_leave_request_waiting on leave_request (company_id, id) where status = 'SUBMITTED';
call isolate_companies('leave_request');

alter table leave_entry add constraint fk_leave_entry_request
  foreign key (company_id, request_id) references leave_request;

-- Submitted leave lies within the employment. Whoever submits holds a lock on the employee.
create function require_employed_on_leave() returns trigger
  language plpgsql
  as $$
begin
  if new.status = 'SUBMITTED' and not exists (
    select from employment h where h.company_id = new.company_id and h.employee_id = new.employee_id
      and h.starts_on <= new.starts_on and (h.ends_on is null or h.ends_on >= new.ends_on))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_leave_request_employed',
      message = 'leave_request violates check constraint "ck_leave_request_employed"';
  end if;
  return new;
end $$;
create trigger tr_leave_request_employed after insert or update of status, starts_on, ends_on
  on leave_request for each row execute function require_employed_on_leave();

-- The decisions that a request needs, in their order. MANAGER: one above the employee, or whom he
-- delegated it to; HR: who has leave:decide.
create table leave_step (
  company_id uuid not null default current_company(),
  request_id uuid not null,
  position smallint not null,
  role text not null,
  decision text,
  comment text,
  decided_by uuid,
  decided_at timestamptz,
  on_behalf_of uuid,
  constraint pk_leave_step primary key (company_id, request_id, position),
  constraint fk_leave_step_request foreign key (company_id, request_id) references leave_request,
  constraint ck_leave_step_position check (position between 1 and 2),
  constraint ck_leave_step_role check (role in ('MANAGER', 'HR')),
  constraint ck_leave_step_decision check (decision in ('APPROVED', 'REJECTED')
    and decided_at is not null or decision is null and decided_at is null),
  constraint ck_leave_step_comment check (length(comment) between 1 and 500)
);
call isolate_companies('leave_step');

-- Each day of approved leave that its type counts, for payroll and attendance. working: whether it
-- would have been worked.
create table leave_day (
  company_id uuid not null default current_company(),
  employee_id uuid not null,
  day date not null,
  request_id uuid not null,
  type_id uuid not null,
  type_code text not null,
  paid_by text not null,
  share numeric(2,1) not null,
  working boolean not null,
  constraint pk_leave_day primary key (company_id, employee_id, day, request_id),
  constraint fk_leave_day_request foreign key (company_id, request_id) references leave_request,
  constraint ck_leave_day_share check (share in (0.5, 1)),
  constraint ck_leave_day_paid_by check (paid_by in ('COMPANY', 'CNAS', 'NOBODY'))
);
create index ix_leave_day_day on leave_day (company_id, day, employee_id);
create index ix_leave_day_request on leave_day (company_id, request_id, day);
call isolate_companies('leave_day');

-- What was approved with a timesheet stays as it was, for payroll counts hours of absence by the one and
-- days of leave by the other. The lock on the employees waits for an approval under way. Timesheets come
-- with a later migration.
create function refuse_leave_of_approved_month() returns trigger
  language plpgsql
  as $$
begin
  -- Goes with the whole company (erase_company), whose owner deletes it.
  if tg_op = 'DELETE' and current_setting('app.erasing', true) <> ''
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return null;
  end if;
  perform from employee where id in (select employee_id from changed) order by id for share;
  if exists (
    select from timesheet t where t.status = 'APPROVED' and (t.employee_id, t.month) in (
      select employee_id, date_trunc('month', day)::date from changed))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_month_not_approved',
      message = 'leave_day violates check constraint "ck_month_not_approved"';
  end if;
  return null;
end $$;
create trigger tr_leave_day_added after insert on leave_day
  referencing new table as changed for each statement execute function refuse_leave_of_approved_month();
create trigger tr_leave_day_erased after delete on leave_day
  referencing old table as changed for each statement execute function refuse_leave_of_approved_month();

-- Who decides for a manager, from one day to another. One at a time.
create table leave_delegation (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  manager_id uuid not null,
  delegate_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  is_revoked boolean not null default false,
  constraint pk_leave_delegation primary key (company_id, id),
  constraint fk_leave_delegation_manager foreign key (company_id, manager_id) references employee,
  constraint fk_leave_delegation_delegate foreign key (company_id, delegate_id) references employee,
  constraint ex_leave_delegation_overlap exclude using gist (
    company_id with =, manager_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (not is_revoked),
  constraint ck_leave_delegation_other check (manager_id <> delegate_id),
  constraint ck_leave_delegation_days check (starts_on between '1950-01-01' and '2099-12-31'
    and ends_on between starts_on and starts_on + 365)
);
create index ix_leave_delegation_delegate on leave_delegation (company_id, delegate_id, ends_on);
call isolate_companies('leave_delegation');

-- For whom this employee decides today as a delegate, and whom he stands in for. A delegation ends when
-- one of the two leaves.
create function delegated_leave(in_delegate uuid, in_day date)
  returns table (employee_id uuid, manager_id uuid)
  language sql stable
  as $$
    select b, d.manager_id from leave_delegation d
    join employee m on m.id = d.manager_id and m.status <> 'LEFT'
    join employee s on s.id = d.delegate_id and s.status <> 'LEFT'
    cross join lateral people_below(d.manager_id) b
    where d.company_id = current_company() and d.delegate_id = in_delegate and not d.is_revoked
      and in_day between d.starts_on and d.ends_on and b <> in_delegate
  $$;

-- How many of a department should be there on a working day.
create table leave_staffing (
  company_id uuid not null default current_company(),
  department_id uuid not null,
  version bigint not null default 1,
  minimum smallint not null,
  constraint pk_leave_staffing primary key (company_id, department_id),
  constraint fk_leave_staffing_department foreign key (company_id, department_id) references department,
  constraint ck_leave_staffing_minimum check (minimum between 0 and 10000)
);
call isolate_companies('leave_staffing');

grant select, insert, delete on leave_request to ${app};
grant update (version, events, type_id, status, starts_on, ends_on, starts_at_noon, ends_at_noon, days,
  broken_off_on, is_once, reason, document, step, decision_comment, submitted_at, ended_at)
  on leave_request to ${app};
grant select, insert, update (decision, comment, decided_by, decided_at, on_behalf_of) on leave_step
  to ${app};
grant select, insert, delete on leave_day to ${app};
grant select, insert, update (version, is_revoked) on leave_delegation to ${app};
grant select, insert, update (version, minimum) on leave_staffing to ${app};
