-- Employees with all that a company knows of them, the times they work for it, and the dated history
-- of where they stand: department, position, manager, salary. Locks employee for an instant.
--
-- Sealed columns hold "<key id>:<base64>" (AES-256-GCM, the row as its place); beside those that are
-- searched for lies a keyed hash.

create extension if not exists btree_gist;

alter table employee drop constraint ck_employee_status;
alter table employee
  add column user_id uuid,
  -- When auth last said so: an older word of it that comes late changes nothing.
  add column user_told_at timestamptz,
  add column manager_id uuid,
  add column position_id uuid,
  add column left_on date,
  add column left_reason text,
  add column sex text,
  add column nationality text,
  add column retired boolean not null default false,
  add column south boolean not null default false,
  add column site text,
  add column work_email text,
  add column photo_url text,
  add column nss text,
  add column nss_index bytea,
  add column rib text,
  add column phone text,
  add column email text,
  add column address text,
  add column emergency text,
  add column civil text, -- birth, family and disability, as one
  add column civil_version bigint not null default 1, -- which of them; another key leaves it alone
  add constraint uq_employee_user unique (company_id, user_id),
  add constraint uq_employee_nss unique (company_id, nss_index),
  add constraint fk_employee_manager foreign key (company_id, manager_id) references employee,
  add constraint ck_employee_status check (status in ('ACTIVE', 'SUSPENDED', 'LEFT')),
  add constraint ck_employee_left check (
    (status <> 'LEFT' or left_on is not null) and (left_on is null or left_on >= hired_on - 1)
    and left_on <= '2099-12-31'),
  add constraint ck_employee_left_reason check (left_reason in ('RESIGNATION', 'DISMISSAL',
    'CONTRACT_END', 'TRIAL_END', 'RETIREMENT', 'REDUNDANCY', 'MUTUAL', 'DEATH', 'OTHER')),
  add constraint ck_employee_not_own_manager check (manager_id <> id),
  add constraint ck_employee_sex check (sex in ('F', 'M')),
  add constraint ck_employee_texts check (
    nationality ~ '^[A-Z]{2}$'
    and site ~ '^[A-Z0-9._-]{1,20}$' and length(work_email) between 3 and 254
    and length(photo_url) between 8 and 500),
  add constraint ck_employee_nss check ((nss is null) = (nss_index is null)
    and (nss_index is null or length(nss_index) = 32)),
  add constraint ck_employee_sealed check (
    nss ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$' and rib ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'
    and phone ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$' and email ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'
    and address ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$' and emergency ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'
    and civil ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$');
create index ix_employee_manager on employee (company_id, manager_id) where manager_id is not null;
create index ix_employee_position on employee (company_id, position_id, id);
create index ix_employee_status on employee (company_id, status, id);
create index ix_employee_leaving on employee (company_id, left_on) where left_on is not null;

-- When somebody works for the company: one row for each hiring.
create table employment (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  starts_on date not null,
  ends_on date,
  end_reason text,
  note text,
  constraint pk_employment primary key (company_id, id),
  constraint fk_employment_employee foreign key (company_id, employee_id) references employee,
  constraint ck_employment_dates check (starts_on between '1950-01-01' and '2099-12-31'
    and (ends_on is null or ends_on between starts_on and '2099-12-31')),
  constraint ck_employment_end check ((ends_on is null) = (end_reason is null)
    and length(note) <= 500),
  constraint ex_employment_overlap exclude using gist (
    company_id with =, employee_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index ix_employment_employee on employment (company_id, employee_id, starts_on);
call isolate_companies('employment');

-- Where somebody stands from one day to another. What is in force today is copied to employee.
-- salary: the monthly base in dinars for work_share of the full time, sealed.
create table assignment (
  company_id uuid not null default current_company(),
  id uuid not null,
  employee_id uuid not null,
  valid daterange not null,
  starts_on date not null generated always as (lower(valid)) stored,
  ends_on date generated always as (upper(valid) - 1) stored, -- null: until further notice
  department_id uuid not null,
  position_id uuid,
  manager_id uuid,
  job_title text not null,
  salary text,
  work_share numeric(5,4) not null default 1,
  schedule_code text,
  reason text,
  below_minimum_reason text,
  version bigint not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_assignment primary key (company_id, id),
  constraint uq_assignment_start unique (company_id, employee_id, starts_on),
  constraint fk_assignment_employee foreign key (company_id, employee_id) references employee,
  constraint fk_assignment_department
    foreign key (company_id, department_id) references department,
  constraint fk_assignment_manager foreign key (company_id, manager_id) references employee,
  constraint ck_assignment_valid check (not isempty(valid) and lower(valid) is not null
    and lower(valid) between '1950-01-01' and '2099-12-31'
    and (upper(valid) is null or upper(valid) <= '2100-01-01')),
  constraint ck_assignment_not_own_manager check (manager_id <> employee_id),
  constraint ck_assignment_job_title check (length(job_title) between 1 and 100),
  constraint ck_assignment_salary check (salary ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_assignment_work_share check (work_share > 0 and work_share <= 1),
  constraint ck_assignment_texts check (schedule_code ~ '^[A-Z0-9._-]{1,20}$'
    and length(reason) between 1 and 500 and length(below_minimum_reason) between 1 and 500),
  constraint ex_assignment_overlap exclude using gist (
    company_id with =, employee_id with =, valid with &&)
);
create index ix_assignment_manager on assignment (company_id, manager_id, starts_on)
  where manager_id is not null;
create index ix_assignment_start on assignment (company_id, starts_on);
create index ix_assignment_department on assignment (company_id, department_id);
create index ix_assignment_position on assignment (company_id, position_id);
call isolate_companies('assignment');

-- Everybody below somebody, not himself; as things stand today.
create function people_below(in_employee uuid) returns setof uuid
  language sql stable
  as $$
    with recursive below (id) as (
      select e.id from employee e
        where e.company_id = current_company() and e.manager_id = in_employee
      union
      select e.id from employee e join below b
        on e.company_id = current_company() and e.manager_id = b.id
    )
    select id from below where id <> in_employee
  $$;

-- Everybody above somebody, not himself.
create function people_above(in_employee uuid) returns setof uuid
  language sql stable
  as $$
    with recursive above (id) as (
      select e.manager_id from employee e
        where e.company_id = current_company() and e.id = in_employee and e.manager_id is not null
      union
      select e.manager_id from employee e join above a
        on e.company_id = current_company() and e.id = a.id
        where e.manager_id is not null
    )
    select id from above where id <> in_employee
  $$;

-- Nobody is above himself on any day. The walk upwards carries the days on which all of it holds, so
-- two dated changes that are each right and together a cycle are found, too. Two changes of one
-- company wait for each other here.
create function refuse_manager_cycle() returns trigger
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('manager ' || new.company_id, 0));
  if exists (
    with recursive above (id, days) as (
      select new.manager_id, new.valid
      union
      select a.manager_id, a.valid * b.days from assignment a join above b
        on a.company_id = new.company_id and a.employee_id = b.id and a.valid && b.days
        where a.manager_id is not null and b.id <> new.employee_id
    )
    select from above where id = new.employee_id
  ) then
    -- In PostgreSQL's words for a check, by which Hibernate finds the constraint's name.
    raise exception using errcode = 'check_violation', constraint = 'ck_assignment_no_cycle',
      message = 'assignment violates check constraint "ck_assignment_no_cycle"';
  end if;
  return new;
end $$;
create trigger tr_assignment_no_cycle after insert on assignment
  for each row when (new.manager_id is not null) execute function refuse_manager_cycle();
create trigger tr_assignment_still_no_cycle after update of manager_id, valid on assignment
  for each row when (new.manager_id is not null and
    (new.manager_id is distinct from old.manager_id or not (old.valid @> new.valid)))
  execute function refuse_manager_cycle();

-- The same for the copy of today, against whatever else might write it.
create function refuse_employee_cycle() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from people_above(new.manager_id) above (id) where id = new.id) then
    raise exception using errcode = 'check_violation', constraint = 'ck_employee_no_cycle',
      message = 'employee violates check constraint "ck_employee_no_cycle"';
  end if;
  return new;
end $$;
create trigger tr_employee_no_cycle after update of manager_id on employee
  for each row when (new.manager_id is not null and new.manager_id is distinct from old.manager_id)
  execute function refuse_employee_cycle();

-- Those who work already: from their first day where they are now.
alter table employee no force row level security;
alter table employment no force row level security;
alter table assignment no force row level security;
insert into employment (company_id, employee_id, starts_on)
select company_id, id, hired_on from employee;
insert into assignment (company_id, id, employee_id, valid, department_id, job_title)
select company_id, gen_random_uuid(), id, daterange(hired_on, null), department_id, job_title
from employee;
alter table employee force row level security;
alter table employment force row level security;
alter table assignment force row level security;

-- While it is replaced, the version before this one goes on hiring and knows of neither: whoever has no
-- time of work when the service's transaction ends gets it then.
create function begin_employment() returns trigger
  language plpgsql
  as $$
begin
  if not exists (select from employment h
      where h.company_id = new.company_id and h.employee_id = new.id) then
    insert into employment (company_id, employee_id, starts_on)
      values (new.company_id, new.id, new.hired_on);
    insert into assignment (company_id, id, employee_id, valid, department_id, job_title)
      values (new.company_id, gen_random_uuid(), new.id, daterange(new.hired_on, null),
        new.department_id, new.job_title);
  end if;
  return null;
end $$;
create constraint trigger tr_employee_begins after insert on employee
  deferrable initially deferred
  for each row when (new.company_id = current_company()) execute function begin_employment();

grant update (national_number_index, hired_on, user_id, user_told_at, manager_id, position_id, left_on, left_reason, sex,
  nationality, retired, south, site, work_email, photo_url, nss, nss_index, rib, phone, email, address,
  emergency, civil, civil_version) on employee to ${app};
grant select, insert, delete on employment to ${app};
grant update (ends_on, end_reason, note) on employment to ${app};
grant select, insert, delete on assignment to ${app};
grant update (valid, department_id, position_id, manager_id, job_title, salary, work_share,
  schedule_code, reason, below_minimum_reason, version) on assignment to ${app};
