-- What the law wants on documents, the address, the settings, and whether the company is suspended.
-- NIF and NIS have a fixed form; RC and AI are known in several, so only their length is bounded.
-- 69 wilayas since the law that made eleven more in 2026; commune and postal code are text, as the
-- registers of both change more often than this schema.
-- Locks company for the moment of the changes; checks read it once.
alter table company
  add column nis text,
  add column rc text,
  add column ai text,
  add column legal_form text,
  add column activity text,
  add column street text,
  add column commune text,
  add column wilaya smallint,
  add column postal_code text,
  add column capital numeric(20, 2),
  add column zone text not null default 'Africa/Algiers',
  add column language text not null default 'fr',
  add column languages text[] not null default '{fr,ar,en}',
  add column second_factor_roles text[] not null default '{}',
  add column status text not null default 'ACTIVE',
  add constraint ck_company_nis check (nis ~ '^[0-9]{15}$'),
  add constraint ck_company_rc check (length(rc) between 1 and 32),
  add constraint ck_company_ai check (length(ai) between 1 and 32),
  add constraint ck_company_legal_form check (legal_form ~ '^[A-Z_]{2,32}$'),
  add constraint ck_company_activity check (length(activity) between 1 and 200),
  add constraint ck_company_street check (length(street) between 1 and 200),
  add constraint ck_company_commune check (length(commune) between 1 and 100),
  add constraint ck_company_wilaya check (wilaya between 1 and 69),
  add constraint ck_company_postal_code check (postal_code ~ '^[0-9]{5}$'),
  add constraint ck_company_capital check (capital >= 0 and capital < 1e15),
  add constraint ck_company_language check (language = any (languages)),
  add constraint ck_company_languages check (
    languages <@ '{fr,ar,en}' and cardinality(languages) between 1 and 3),
  add constraint ck_company_second_factor_roles check (cardinality(second_factor_roles) <= 50),
  add constraint ck_company_status check (status in ('ACTIVE', 'SUSPENDED'));
grant update (name, nif, nis, rc, ai, legal_form, activity, street, commune, wilaya, postal_code,
  capital, language, languages, second_factor_roles, status, version) on company to ${app};

-- All that a login or a token needs to know of a user, in one statement under the caller's
-- row-level security. Built-in roles are code, so their permissions are not here.
create view login_user with (security_invoker = true) as
  select u.id, u.username, u.username_key, u.password_hash, u.status, u.roles, u.permissions,
    u.scope_warehouses, u.scope_departments, u.scope_projects, u.language, u.version,
    coalesce(u.authorized_at, u.registered_at) as authorized_at,
    coalesce(u.password_changed_at, u.registered_at) as password_changed_at,
    c.status = 'SUSPENDED' as company_is_suspended,
    u.roles && c.second_factor_roles as needs_second_factor,
    array(select distinct p from role r, unnest(r.permissions) as p
      where r.company_id = u.company_id and r.code = any (u.roles)) as role_permissions
  from app_user u join company c on c.company_id = u.company_id;
grant select on login_user to ${app};
