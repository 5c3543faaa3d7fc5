-- Departments of a company, a tree. Locks nothing that exists.

create table department (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null,
  code text not null,
  name text not null,
  parent_id uuid,
  constraint pk_department primary key (company_id, id),
  constraint uq_department_code unique (company_id, code),
  constraint fk_department_parent foreign key (company_id, parent_id) references department,
  constraint ck_department_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_department_name check (length(name) between 1 and 100)
);
create index ix_department_parent on department (company_id, parent_id);
call isolate_companies('department');

-- No department is above itself. Two moves of one company wait for each other here: each alone
-- could be right and both together a cycle. The walk sees only rows of the company, as its caller.
create function refuse_department_cycle() returns trigger
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('department ' || new.company_id, 0));
  if exists (
    with recursive above (id, parent_id) as (
      select d.id, d.parent_id from department d
        where d.company_id = new.company_id and d.id = new.parent_id
      union
      select d.id, d.parent_id from department d
        join above a on d.company_id = new.company_id and d.id = a.parent_id
    )
    select from above where id = new.id
  ) then
    -- In PostgreSQL's words for a check, by which Hibernate finds the constraint's name.
    raise exception using errcode = 'check_violation', constraint = 'ck_department_no_cycle',
      message = 'department violates check constraint "ck_department_no_cycle"';
  end if;
  return new;
end $$;
create trigger tr_department_no_cycle after update of parent_id on department
  for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
  execute function refuse_department_cycle();

grant select, insert, update (version, code, name, parent_id) on department to ${app};
