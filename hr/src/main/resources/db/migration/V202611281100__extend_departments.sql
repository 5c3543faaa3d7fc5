-- What a department is beyond its place: Arabic name, cost centre, staffing minimum, head, an end.
-- Why department_head is a table: a column would make departments and employees refer to each other,
-- and a company could not be erased table by table.
-- Locks department for the moment of the changes; checks read it once.

alter table department
  add column name_ar text,
  -- The code of a cost centre in accounting, which this service does not know.
  add column cost_centre text,
  -- How many have to be at work on a working day; null if nobody is counted.
  add column minimum_staff integer,
  add column archived_at timestamptz,
  add constraint ck_department_name_ar check (length(name_ar) between 1 and 100),
  add constraint ck_department_cost_centre check (length(cost_centre) between 1 and 32),
  add constraint ck_department_minimum_staff check (minimum_staff between 0 and 10000);
grant update (name_ar, cost_centre, minimum_staff, archived_at) on department to ${app};

create table department_head (
  company_id uuid not null default current_company(),
  department_id uuid not null,
  employee_id uuid not null,
  constraint pk_department_head primary key (company_id, department_id),
  constraint fk_department_head_department
    foreign key (company_id, department_id) references department,
  constraint fk_department_head_employee
    foreign key (company_id, employee_id) references employee
);
create index ix_department_head_employee on department_head (company_id, employee_id);
call isolate_companies('department_head');
grant select, insert, delete, update (employee_id) on department_head to ${app};

-- An archived department takes nobody in. The lock makes who archives it wait, or wait for him. In
-- PostgreSQL's words for a foreign key, so that it is refused as a department that does not exist.
create function refuse_archived_department() returns trigger
  language plpgsql
  as $$
begin
  perform 1 from department d
    where d.company_id = new.company_id and d.archived_at is null
      and d.id = (to_jsonb(new) ->> tg_argv[0])::uuid
    for share;
  if not found then
    raise exception using errcode = 'foreign_key_violation', constraint = tg_argv[1],
      message = format('insert or update on table "%s" violates foreign key constraint "%s"',
        tg_table_name, tg_argv[1]);
  end if;
  return new;
end $$;
create trigger tr_employee_department_in_use after insert on employee
  for each row execute function refuse_archived_department('department_id', 'fk_employee_department');
create trigger tr_employee_department_still_in_use
  after update of department_id, status on employee
  for each row when (
    new.department_id <> old.department_id or (old.status = 'LEFT' and new.status <> 'LEFT'))
  execute function refuse_archived_department('department_id', 'fk_employee_department');
-- Where somebody stood in the past may be written of a department that is gone since.
create trigger tr_assignment_department_in_use
  after insert or update of department_id, valid on assignment
  for each row when (upper(new.valid) is null or upper(new.valid) > business_date())
  execute function refuse_archived_department('department_id', 'fk_assignment_department');
create trigger tr_department_parent_in_use after insert or update of parent_id on department
  for each row when (new.parent_id is not null)
  execute function refuse_archived_department('parent_id', 'fk_department_parent');

-- Only who works for the company heads a department; who leaves heads none any more.
create function refuse_absent_head() returns trigger
  language plpgsql
  as $$
begin
  perform 1 from employee e
    where e.company_id = new.company_id and e.id = new.employee_id and e.status <> 'LEFT'
    for share;
  if not found then
    raise exception using errcode = 'foreign_key_violation',
      constraint = 'fk_department_head_employee',
      message = 'insert or update on table "department_head" violates foreign key constraint'
        ' "fk_department_head_employee"';
  end if;
  return new;
end $$;
create trigger tr_department_head_at_work after insert or update of employee_id on department_head
  for each row execute function refuse_absent_head();

create function release_departments() returns trigger
  language plpgsql
  as $$
begin
  with released as (
    delete from department_head h
      where h.company_id = new.company_id and h.employee_id = new.id
      returning h.department_id)
  update department d set version = d.version + 1
    from released r where d.company_id = new.company_id and d.id = r.department_id;
  return new;
end $$;
create trigger tr_employee_left_departments after update of status on employee
  for each row when (new.status = 'LEFT' and old.status <> 'LEFT')
  execute function release_departments();
