-- Shifts, the schedules made of them, and who works by which from when. Locks nothing that exists.

create extension if not exists btree_gist;

-- Hours of work; times of the clock in Algiers, over midnight where the end is not after the start.
create table shift (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  starts_at time(0) not null,
  ends_at time(0) not null,
  span_minutes integer not null,
  late_minutes integer not null,
  early_minutes integer not null,
  is_archived boolean not null default false,
  constraint pk_shift primary key (company_id, id),
  constraint uq_shift_code unique (company_id, code),
  constraint uq_shift_span unique (company_id, id, span_minutes),
  constraint ck_shift_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_shift_name check (length(name) between 1 and 100),
  constraint ck_shift_span_is_right check (span_minutes =
    mod((extract(epoch from ends_at - starts_at) / 60)::integer + 1440, 1440)),
  -- Law 90-11 art. 26: twelve hours from the first to the last minute.
  constraint ck_shift_span check (span_minutes between 30 and 720),
  constraint ck_shift_tolerance check (
    late_minutes between 0 and 120 and early_minutes between 0 and 120)
);
call isolate_companies('shift');

-- Pauses, in minutes after the start of the shift.
create table shift_pause (
  company_id uuid not null default current_company(),
  shift_id uuid not null,
  span_minutes integer not null,
  starts_after integer not null,
  ends_after integer not null,
  is_paid boolean not null,
  constraint pk_shift_pause primary key (company_id, shift_id, starts_after),
  constraint fk_shift_pause_shift
    foreign key (company_id, shift_id, span_minutes) references shift (company_id, id, span_minutes),
  constraint ck_shift_pause_within check (
    starts_after > 0 and ends_after > starts_after and ends_after < span_minutes),
  constraint ex_shift_pause_overlap exclude using gist (
    company_id with =, shift_id with =, int4range(starts_after, ends_after) with &&)
);
call isolate_companies('shift_pause');

-- A pattern of days that repeats from its first day on, mostly every 7. What past months were
-- measured by does not change: only names do.
create table schedule (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  first_day date not null,
  cycle_days integer not null,
  weekly_minutes integer not null,
  is_archived boolean not null default false,
  constraint pk_schedule primary key (company_id, id),
  constraint uq_schedule_code unique (company_id, code),
  constraint ck_schedule_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_schedule_name check (length(name) between 1 and 100),
  constraint ck_schedule_first_day check (first_day between '1950-01-01' and '2099-12-31'),
  constraint ck_schedule_cycle check (cycle_days between 2 and 56),
  constraint ck_schedule_weekly check (weekly_minutes between 1 and 4320)
);
call isolate_companies('schedule');

-- The days that are worked; the others are free.
create table schedule_day (
  company_id uuid not null default current_company(),
  schedule_id uuid not null,
  day integer not null,
  shift_id uuid not null,
  constraint pk_schedule_day primary key (company_id, schedule_id, day),
  constraint fk_schedule_day_schedule foreign key (company_id, schedule_id) references schedule,
  constraint fk_schedule_day_shift foreign key (company_id, shift_id) references shift,
  constraint ck_schedule_day check (day between 1 and 56)
);
create index ix_schedule_day_shift on schedule_day (company_id, shift_id);
call isolate_companies('schedule_day');

-- Law 90-11 art. 33: a full day of rest a week, so no seven days in a row are worked.
create function require_day_of_rest() returns trigger
  language plpgsql
  as $$
declare
  length integer;
begin
  select cycle_days into length from schedule where id = new.schedule_id;
  if new.day > length then
    raise exception using errcode = 'check_violation', constraint = 'ck_schedule_day_in_cycle',
      message = 'schedule_day violates check constraint "ck_schedule_day_in_cycle"';
  end if;
  if exists (
    select from generate_series(0, length - 1) as start
    where not exists (
      select from generate_series(start, start + 6) as d
      where not exists (select from schedule_day s
        where s.schedule_id = new.schedule_id and s.day = mod(d, length) + 1)))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_schedule_day_of_rest',
      message = 'schedule violates check constraint "ck_schedule_day_of_rest"';
  end if;
  return null;
end $$;
create constraint trigger tr_schedule_day_of_rest after insert or update on schedule_day
  deferrable initially deferred for each row execute function require_day_of_rest();

-- Who works by a schedule: one employee, or a department with those below it.
create table schedule_assignment (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  schedule_id uuid not null,
  employee_id uuid,
  department_id uuid,
  valid daterange not null,
  constraint pk_schedule_assignment primary key (company_id, id),
  constraint fk_schedule_assignment_schedule
    foreign key (company_id, schedule_id) references schedule,
  constraint fk_schedule_assignment_employee
    foreign key (company_id, employee_id) references employee,
  constraint fk_schedule_assignment_department
    foreign key (company_id, department_id) references department,
  constraint ck_schedule_assignment_whose check (num_nonnulls(employee_id, department_id) = 1),
  constraint ck_schedule_assignment_valid check (
    not isempty(valid) and not lower_inf(valid) and lower(valid) >= '1950-01-01'
    and (upper_inf(valid) or upper(valid) <= '2100-01-01')),
  constraint ex_schedule_assignment_employee exclude using gist (
    company_id with =, employee_id with =, valid with &&) where (employee_id is not null),
  constraint ex_schedule_assignment_department exclude using gist (
    company_id with =, department_id with =, valid with &&) where (department_id is not null)
);
create index ix_schedule_assignment_schedule on schedule_assignment (company_id, schedule_id);
call isolate_companies('schedule_assignment');

grant select, insert, update (version, name, is_archived) on shift, schedule to ${app};
grant select, insert on shift_pause, schedule_day to ${app};
grant select, insert, delete, update (version, valid) on schedule_assignment to ${app};
