-- What a user is beyond being let in: rights of his own, a scope, settings, a life that ends.
-- Why search_key: PostgreSQL's lower() depends on the locale, so the service folds names itself. No
-- trigram index: LIKE is not leakproof, so under row-level security no index can serve it; a search
-- reads the users of one company, never more.
-- Why columns of text[] and uuid[]: they are read with each token, in one row.
-- Locks app_user for the moment of the changes; checks read it once.
alter table app_user
  alter column password_hash drop not null,
  add column permissions text[] not null default '{}',
  add column scope_warehouses uuid[],
  add column scope_departments uuid[],
  add column scope_projects uuid[],
  add column search_key text not null default '',
  add column language text not null default 'fr',
  add column theme text not null default 'system',
  add column muted_notifications text[] not null default '{}',
  add column email_verified_at timestamptz,
  -- Last time that the user was let in; older sessions are void. Null: when he registered.
  add column authorized_at timestamptz,
  add column password_changed_at timestamptz,
  add column invited_by uuid,
  drop constraint ck_app_user_status,
  add constraint ck_app_user_status check (
    status in ('PENDING', 'INVITED', 'AUTHORIZED', 'REJECTED', 'DEACTIVATED', 'DELETED')),
  add constraint ck_app_user_password check (
    password_hash is not null or status in ('INVITED', 'DELETED')),
  add constraint ck_app_user_without_rights check (
    status in ('INVITED', 'AUTHORIZED', 'DEACTIVATED')
    or cardinality(roles) = 0 and cardinality(permissions) = 0),
  add constraint ck_app_user_deleted_is_anonymous check (
    status <> 'DELETED'
    or password_hash is null and full_name = '' and email = '' and search_key = ''
      and username = 'deleted-' || id),
  add constraint ck_app_user_language check (language in ('fr', 'ar', 'en')),
  add constraint ck_app_user_theme check (theme in ('system', 'light', 'dark')),
  add constraint ck_app_user_rights check (
    cardinality(roles) <= 16 and cardinality(permissions) <= 50),
  add constraint ck_app_user_scope check (
    coalesce(cardinality(scope_warehouses), 0) + coalesce(cardinality(scope_departments), 0)
      + coalesce(cardinality(scope_projects), 0) <= 50);
create index ix_app_user_name on app_user (company_id, full_name, id);
create index ix_app_user_superuser on app_user (company_id)
  where status = 'AUTHORIZED' and 'superuser' = any (roles);

grant update (username, username_key, email, full_name, password_hash, permissions,
  scope_warehouses, scope_departments, scope_projects, search_key, language, theme,
  muted_notifications, email_verified_at, authorized_at, password_changed_at)
  on app_user to ${app};

-- A company always has a superuser who may log in. Two who go at the same time wait for each other
-- here: each alone could go, and both together would leave nobody.
create function refuse_to_lose_last_superuser() returns trigger
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('superuser ' || new.company_id, 0));
  if not exists (
    select from app_user u where u.company_id = new.company_id
      and u.status = 'AUTHORIZED' and 'superuser' = any (u.roles)
  ) then
    -- In PostgreSQL's words for a check, by which Hibernate finds the constraint's name.
    raise exception using errcode = 'check_violation', constraint = 'ck_app_user_last_superuser',
      message = 'app_user violates check constraint "ck_app_user_last_superuser"';
  end if;
  return new;
end $$;
create trigger tr_app_user_last_superuser after update of status, roles on app_user
  for each row when (
    old.status = 'AUTHORIZED' and 'superuser' = any (old.roles)
    and not (new.status = 'AUTHORIZED' and 'superuser' = any (new.roles)))
  execute function refuse_to_lose_last_superuser();
