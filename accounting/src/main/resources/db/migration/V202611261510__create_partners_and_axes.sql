-- Whom the company deals with, and what its costs are told apart by. Locks nothing that exists.

-- The id is that of inventory's customer or supplier where it came from there.
create table partner (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  name_ar text,
  kind text not null default 'COMPANY',
  is_customer boolean not null default false,
  is_supplier boolean not null default false,
  nif text,
  nis text,
  rc text,
  ai text,
  legal_form text,
  activity text,
  street text,
  commune text,
  wilaya smallint,
  postal_code text,
  phone text,
  email text,
  rib text,
  customer_account text not null default '411',
  supplier_account text not null default '401',
  payment_terms_days integer not null default 30,
  credit_limit numeric(17, 2),
  on_hold boolean not null default false,
  active boolean not null default true,
  source_sequence bigint not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  constraint pk_partner primary key (company_id, id),
  constraint fk_partner_customer_account foreign key (company_id, customer_account)
    references account (company_id, code),
  constraint fk_partner_supplier_account foreign key (company_id, supplier_account)
    references account (company_id, code),
  constraint ck_partner_kind check (kind in ('COMPANY', 'PERSON')),
  constraint ck_partner_nif check (nif ~ '^[0-9]{15}([0-9]{5})?$'),
  constraint ck_partner_nis check (nis ~ '^[0-9]{15}$'),
  constraint ck_partner_wilaya check (wilaya between 1 and 69),
  constraint ck_partner_postal_code check (postal_code ~ '^[0-9]{5}$'),
  constraint ck_partner_rib check (rib ~ '^[0-9]{20}$'),
  constraint ck_partner_payment_terms check (payment_terms_days between 0 and 365),
  constraint ck_partner_credit_limit check (credit_limit >= 0)
);
-- Customers and suppliers of inventory have codes of their own: one may be called as the other.
create unique index uq_partner_customer_code on partner (company_id, lower(code))
  where is_customer;
create unique index uq_partner_supplier_code on partner (company_id, lower(code))
  where is_supplier;
call isolate_companies('partner');
grant select, insert, update on partner to ${app};

create table cost_centre (
  company_id uuid not null default current_company(),
  code text not null,
  name text not null,
  active boolean not null default true,
  version bigint not null default 1,
  constraint pk_cost_centre primary key (company_id, code),
  constraint ck_cost_centre_code check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,19}$'),
  constraint ck_cost_centre_name check (length(name) between 1 and 200)
);
call isolate_companies('cost_centre');
grant select, insert, update (name, active, version) on cost_centre to ${app};

create table project (
  company_id uuid not null default current_company(),
  code text not null,
  name text not null,
  active boolean not null default true,
  version bigint not null default 1,
  constraint pk_project primary key (company_id, code),
  constraint ck_project_code check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,19}$'),
  constraint ck_project_name check (length(name) between 1 and 200)
);
call isolate_companies('project');
grant select, insert, update (name, active, version) on project to ${app};
