-- Companies and the directory of their codes.
-- Why: whoever registers or logs in names his company by its code, before any company is known to the
-- transaction; so the directory stands outside row-level security and holds nothing else.
-- The service may look codes up and add them, never change or remove one. Locks nothing that exists.
create table company_code (
  code text not null,
  company_id uuid not null,
  constraint pk_company_code primary key (code),
  constraint uq_company_code_company unique (company_id),
  constraint ck_company_code_form check (code ~ '^[a-z0-9][a-z0-9-]{1,31}$')
);
grant select, insert on company_code to ${app};

-- A company's id is its company_id: one column for both.
create table company (
  company_id uuid not null default current_company(),
  code text not null,
  name text not null,
  nif text,
  currency text not null,
  version bigint not null,
  registered_at timestamptz not null default now(),
  constraint pk_company primary key (company_id),
  constraint fk_company_code foreign key (code) references company_code (code),
  constraint ck_company_nif check (nif ~ '^([0-9]{15}|[0-9]{20})$'),
  constraint ck_company_currency check (currency ~ '^[A-Z]{3}$'),
  constraint ck_company_name check (length(name) between 1 and 200)
);
call isolate_companies('company');
grant select, insert on company to ${app};
