-- Positions: the posts that a company has, what they are called and what they pay. Who holds one is
-- in assignment; nothing is counted here. Locks employee and
-- assignment for the moment of their foreign keys; the columns are empty.

create table position (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  title_fr text not null,
  title_ar text,
  title_en text,
  department_id uuid,
  grade text,
  -- The band of the monthly base salary for full time, in dinars.
  salary_min numeric(14, 2),
  salary_max numeric(14, 2),
  -- How many posts there are of it; whoever is beyond is counted all the same.
  posts integer not null,
  archived_at timestamptz,
  constraint pk_position primary key (company_id, id),
  constraint uq_position_code unique (company_id, code),
  constraint fk_position_department foreign key (company_id, department_id) references department,
  constraint ck_position_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_position_titles check (
    length(title_fr) between 1 and 100 and length(title_ar) between 1 and 100
    and length(title_en) between 1 and 100),
  constraint ck_position_grade check (length(grade) between 1 and 20),
  constraint ck_position_band check (
    salary_min >= 0 and salary_max >= 0 and coalesce(salary_min <= salary_max, true)),
  constraint ck_position_posts check (posts between 0 and 100000)
);
create index ix_position_department on position (company_id, department_id);
call isolate_companies('position');
grant select, insert on position to ${app};
grant update (version, code, title_fr, title_ar, title_en, department_id, grade, salary_min,
  salary_max, posts, archived_at) on position to ${app};

alter table employee add constraint fk_employee_position
  foreign key (company_id, position_id) references position;
alter table assignment add constraint fk_assignment_position
  foreign key (company_id, position_id) references position;

-- An archived position takes nobody in; as with departments.
create function refuse_archived_position() returns trigger
  language plpgsql
  as $$
begin
  perform 1 from position p
    where p.company_id = new.company_id and p.id = new.position_id and p.archived_at is null
    for share;
  if not found then
    raise exception using errcode = 'foreign_key_violation', constraint = tg_argv[0],
      message = format('insert or update on table "%s" violates foreign key constraint "%s"',
        tg_table_name, tg_argv[0]);
  end if;
  return new;
end $$;
create trigger tr_employee_position_in_use after update of position_id, status on employee
  for each row when (
    new.position_id is not null
    and (new.position_id is distinct from old.position_id
      or (old.status = 'LEFT' and new.status <> 'LEFT')))
  execute function refuse_archived_position('fk_employee_position');
create trigger tr_employee_position_in_use_at_hiring after insert on employee
  for each row when (new.position_id is not null)
  execute function refuse_archived_position('fk_employee_position');
create trigger tr_assignment_position_in_use
  after insert or update of position_id, valid on assignment
  for each row when (
    new.position_id is not null
    and (upper(new.valid) is null or upper(new.valid) > business_date()))
  execute function refuse_archived_position('fk_assignment_position');

create trigger tr_position_department_in_use after insert or update of department_id on position
  for each row when (new.department_id is not null)
  execute function refuse_archived_department('department_id', 'fk_position_department');
