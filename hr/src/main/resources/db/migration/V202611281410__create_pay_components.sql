-- What salaries are made of: components with formulas by date, structures, and the values of single
-- employees. Locks nothing that exists.

create table pay_component (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  label text not null,
  label_ar text,
  label_en text,
  kind text not null,
  paid_by text not null,
  position smallint not null,
  constraint pk_pay_component primary key (company_id, id),
  constraint uq_pay_component_code unique (company_id, code),
  constraint ck_pay_component_code check (code ~ '^[A-Z][A-Z0-9_]{0,29}$' and code not in ('CNAS',
    'CNAS_EMPLOYER', 'SOCIAL_WORKS', 'FNPOS', 'IRG', 'IRG_FLAT', 'ADVANCE', 'ALIMONY', 'GARNISHMENT')),
  constraint ck_pay_component_labels check (length(label) between 1 and 100
    and length(label_ar) between 1 and 100 and length(label_en) between 1 and 100),
  constraint ck_pay_component_kind check (kind in ('EARNING', 'DEDUCTION', 'EMPLOYER')),
  constraint ck_pay_component_paid_by
    check (paid_by in ('REGULAR', 'THIRTEENTH', 'SETTLEMENT')),
  constraint ck_pay_component_position check (position between 0 and 9999)
);
call isolate_companies('pay_component');

-- How a component is worked out from a month on, until the next rule; not at all if that is not active.
-- Rules of months that were paid stay, so that a past month comes out the same.
create table pay_component_rule (
  company_id uuid not null default current_company(),
  component_id uuid not null,
  valid_from date not null,
  is_active boolean not null default true,
  formula text not null,
  base_formula text,
  rate_formula text,
  usual_value numeric(18,6) not null default 0,
  taxable boolean not null,
  contributable boolean not null,
  periodic boolean not null,
  minimum_wage boolean not null,
  source text not null,
  account text,
  credit_account text,
  constraint pk_pay_component_rule primary key (company_id, component_id, valid_from),
  constraint fk_pay_component_rule_component
    foreign key (company_id, component_id) references pay_component,
  constraint ck_pay_component_rule_from check (valid_from between '2022-01-01' and '2099-12-01'
    and extract(day from valid_from) = 1),
  constraint ck_pay_component_rule_formulas check (length(formula) between 1 and 500
    and length(base_formula) between 1 and 500 and length(rate_formula) between 1 and 500),
  constraint ck_pay_component_rule_source check (length(source) between 1 and 200),
  constraint ck_pay_component_rule_accounts check (
    account ~ '^[1-9][0-9]{1,11}$' and credit_account ~ '^[1-9][0-9]{1,11}$')
);
call isolate_companies('pay_component_rule');

-- Which components a component reads, in any of its rules.
create table pay_component_use (
  company_id uuid not null default current_company(),
  component_id uuid not null,
  uses_id uuid not null,
  constraint pk_pay_component_use primary key (company_id, component_id, uses_id),
  constraint fk_pay_component_use_component
    foreign key (company_id, component_id) references pay_component,
  constraint fk_pay_component_use_uses
    foreign key (company_id, uses_id) references pay_component
);
create index ix_pay_component_use_uses on pay_component_use (company_id, uses_id);
call isolate_companies('pay_component_use');

-- No component reads itself in the end. Two changes of one company wait for each other: each alone could
-- be right and both together a circle.
create function refuse_pay_circle() returns trigger
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('pay components ' || new.company_id, 0));
  if exists (
    with recursive below (id) as (
      select new.uses_id
      union
      select u.uses_id from pay_component_use u
        join below b on u.company_id = new.company_id and u.component_id = b.id
    )
    select from below where id = new.component_id
  ) then
    raise exception using errcode = 'check_violation', table = tg_table_name,
      constraint = 'ck_pay_component_use_circle',
      message = 'pay_component_use violates check constraint "ck_pay_component_use_circle"';
  end if;
  return new;
end $$;
create trigger tr_pay_component_use_circle after insert on pay_component_use
  for each row execute function refuse_pay_circle();

-- Sets of components. One that is not active is assigned to nobody any more.
create table pay_structure (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  is_usual boolean not null default false,
  is_active boolean not null default true,
  constraint pk_pay_structure primary key (company_id, id),
  constraint uq_pay_structure_code unique (company_id, code),
  constraint ck_pay_structure_code check (code ~ '^[A-Z0-9_-]{1,30}$'),
  constraint ck_pay_structure_name check (length(name) between 1 and 100),
  constraint ck_pay_structure_usual check (is_active or not is_usual)
);
create unique index uq_pay_structure_usual on pay_structure (company_id) where is_usual;
call isolate_companies('pay_structure');

-- What a structure consists of, from a month on to another: a change holds from the first month that was
-- not paid, and a past month keeps what it had.
create table pay_structure_line (
  company_id uuid not null default current_company(),
  structure_id uuid not null,
  component_id uuid not null,
  value numeric(18,6),
  starts_on date not null default '2022-01-01',
  ends_on date,
  constraint pk_pay_structure_line
    primary key (company_id, structure_id, component_id, starts_on),
  constraint ck_pay_structure_line_dates check (ends_on > starts_on),
  constraint ex_pay_structure_line_overlap exclude using gist (
    company_id with =, structure_id with =, component_id with =,
    daterange(starts_on, ends_on, '[]') with &&),
  constraint fk_pay_structure_line_structure
    foreign key (company_id, structure_id) references pay_structure,
  constraint fk_pay_structure_line_component
    foreign key (company_id, component_id) references pay_component
);
create index ix_pay_structure_line_component on pay_structure_line (company_id, component_id);
call isolate_companies('pay_structure_line');

-- Who gets which structure from when on: an employee's own goes before that of his position, that before
-- the usual one.
create table pay_structure_assignment (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  structure_id uuid not null,
  employee_id uuid,
  position_id uuid,
  starts_on date not null,
  ends_on date,
  constraint pk_pay_structure_assignment primary key (company_id, id),
  constraint fk_pay_structure_assignment_structure
    foreign key (company_id, structure_id) references pay_structure,
  constraint fk_pay_structure_assignment_employee
    foreign key (company_id, employee_id) references employee,
  constraint fk_pay_structure_assignment_position
    foreign key (company_id, position_id) references position,
  constraint ck_pay_structure_assignment_one
    check ((employee_id is null) <> (position_id is null)),
  constraint ck_pay_structure_assignment_dates check (starts_on between '1950-01-01' and '2099-12-31'
    and (ends_on is null or ends_on between starts_on and '2099-12-31')),
  constraint ck_pay_structure_assignment_months check (extract(day from starts_on) = 1
    and extract(day from ends_on + 1) = 1),
  constraint ex_pay_structure_assignment_employee exclude using gist (
    company_id with =, employee_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (employee_id is not null),
  constraint ex_pay_structure_assignment_position exclude using gist (
    company_id with =, position_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (position_id is not null)
);
create index ix_pay_structure_assignment_employee
  on pay_structure_assignment (company_id, employee_id) where employee_id is not null;
create index ix_pay_structure_assignment_position
  on pay_structure_assignment (company_id, position_id) where position_id is not null;
create index ix_pay_structure_assignment_structure
  on pay_structure_assignment (company_id, structure_id);
call isolate_companies('pay_structure_assignment');

-- What a component's value is for one employee, sealed like his salary.
create table pay_value (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  component_id uuid not null,
  starts_on date not null,
  ends_on date,
  value text not null,
  constraint pk_pay_value primary key (company_id, id),
  constraint fk_pay_value_employee foreign key (company_id, employee_id) references employee,
  constraint fk_pay_value_component foreign key (company_id, component_id) references pay_component,
  constraint ck_pay_value_dates check (starts_on between '1950-01-01' and '2099-12-31'
    and (ends_on is null or ends_on between starts_on and '2099-12-31')),
  constraint ck_pay_value_months check (extract(day from starts_on) = 1
    and extract(day from ends_on + 1) = 1),
  constraint ck_pay_value_sealed check (value ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ex_pay_value_overlap exclude using gist (
    company_id with =, employee_id with =, component_id with =,
    daterange(starts_on, ends_on, '[]') with &&)
);
create index ix_pay_value_employee on pay_value (company_id, employee_id, starts_on);
create index ix_pay_value_component on pay_value (company_id, component_id);
call isolate_companies('pay_value');

grant select, insert on pay_component, pay_component_rule, pay_structure to ${app};
grant update (version, label, label_ar, label_en, position) on pay_component to ${app};
grant update (is_active, formula, base_formula, rate_formula, usual_value, taxable, contributable, periodic,
  minimum_wage, source, account, credit_account) on pay_component_rule to ${app};
grant select, insert, delete on pay_component_use, pay_structure_line to ${app};
grant update (ends_on) on pay_structure_line to ${app};
grant update (version, name, is_usual, is_active) on pay_structure to ${app};
grant select, insert, delete, update (version, structure_id, starts_on, ends_on)
  on pay_structure_assignment to ${app};
grant select, insert, delete, update (version, starts_on, ends_on, value) on pay_value to ${app};
