-- Employees. The national number is stored encrypted only (AES-256-GCM, "<key id>:<base64>"), and
-- beside it a keyed hash that makes it unique in the company. Locks nothing that exists.

create table employee (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null,
  number text not null,
  first_name text not null,
  last_name text not null,
  first_name_ar text,
  last_name_ar text,
  national_number text not null,
  national_number_index bytea not null,
  -- Lets a job find what is under an old key without reading the values.
  national_number_key text not null
    generated always as (split_part(national_number, ':', 1)) stored,
  department_id uuid not null,
  job_title text not null,
  hired_on date not null,
  status text not null,
  constraint pk_employee primary key (company_id, id),
  constraint uq_employee_number unique (company_id, number),
  constraint uq_employee_national_number unique (company_id, national_number_index),
  constraint fk_employee_department
    foreign key (company_id, department_id) references department,
  constraint ck_employee_number check (number ~ '^E-[0-9]{4,}$'),
  constraint ck_employee_names check (
    length(first_name) between 1 and 100 and length(last_name) between 1 and 100
    and length(first_name_ar) between 1 and 100 and length(last_name_ar) between 1 and 100),
  constraint ck_employee_national_number_encrypted
    check (national_number ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_employee_national_number_index check (length(national_number_index) = 32),
  constraint ck_employee_job_title check (length(job_title) between 1 and 100),
  constraint ck_employee_hired_on check (hired_on between '1950-01-01' and '2099-12-31'),
  constraint ck_employee_status check (status in ('ACTIVE'))
);
create index ix_employee_department on employee (company_id, department_id, id);
create index ix_employee_national_number_key on employee (company_id, national_number_key);
call isolate_companies('employee');

-- The last employee number given; its row lock keeps the numbers without gaps.
create table employee_counter (
  company_id uuid not null default current_company(),
  last_number bigint not null,
  constraint pk_employee_counter primary key (company_id),
  constraint ck_employee_counter_last_number check (last_number > 0)
);
call isolate_companies('employee_counter');

grant select, insert on employee to ${app};
grant update (version, first_name, last_name, first_name_ar, last_name_ar, national_number,
  department_id, job_title, status) on employee to ${app};
grant select, insert, update on employee_counter to ${app};
