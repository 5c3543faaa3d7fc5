-- Roles of a company's own, beside the built-in ones, which are code. Users name a role by its code.
-- Why a role may be deleted: it is no record of anything; the audit trail keeps what it was.
-- Locks nothing that exists.
create table role (
  company_id uuid not null default current_company(),
  id uuid not null,
  -- In the order of bytes, as the service has it: it merges built-in ones into lists.
  code text collate "C" not null,
  name text not null,
  description text,
  permissions text[] not null,
  version bigint not null,
  created_at timestamptz not null default now(),
  constraint pk_role primary key (company_id, id),
  constraint uq_role_code unique (company_id, code),
  constraint ck_role_code check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
  constraint ck_role_name check (length(name) between 1 and 100),
  constraint ck_role_permissions check (cardinality(permissions) between 1 and 80)
);
call isolate_companies('role');
grant select, insert, delete, update (name, description, permissions, version) on role to ${app};
