-- API keys: how machines of a company authenticate.
-- Why only hashes: whoever reads the table can use no key. Why two: after a rotation the former secret
-- works until former_until, so that clients can be changed one after the other. used_* and refused_*
-- are written at most once a minute and do not count as changes (version).
-- Revoked keys stay, for the audit trail names them; their names are free again. Locks nothing that
-- exists.
create table api_key (
  company_id uuid not null default current_company(),
  id uuid not null,
  name text not null,
  permissions text[] not null,
  scope_warehouses uuid[],
  scope_departments uuid[],
  scope_projects uuid[],
  addresses text[] not null,
  secret_hash bytea not null,
  former_hash bytea,
  former_until timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  rotated_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  used_address text,
  refused_at timestamptz,
  refused_address text,
  version bigint not null default 1,
  constraint pk_api_key primary key (company_id, id),
  constraint ck_api_key_name check (length(name) between 1 and 100),
  constraint ck_api_key_permissions check (cardinality(permissions) between 1 and 80),
  constraint ck_api_key_addresses check (cardinality(addresses) <= 50),
  constraint ck_api_key_hashes check (octet_length(secret_hash) = 32 and octet_length(former_hash) = 32),
  constraint ck_api_key_former check ((former_hash is null) = (former_until is null)),
  constraint ck_api_key_expires check (expires_at > created_at)
);
create unique index uq_api_key_name on api_key (company_id, lower(name)) where revoked_at is null;
call isolate_companies('api_key');
grant select, insert on api_key to ${app};
grant update (name, permissions, scope_warehouses, scope_departments, scope_projects, addresses,
  secret_hash, former_hash, former_until, rotated_at, expires_at, revoked_at, used_at, used_address,
  refused_at, refused_address, version) on api_key to ${app};
