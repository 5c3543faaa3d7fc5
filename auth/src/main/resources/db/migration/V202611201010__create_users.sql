-- Users of a company.
-- Why username_key: usernames are compared without regard to case and Unicode form, so the folded
-- form is what is unique; the service makes it, as PostgreSQL's lower() depends on the locale.
-- Locks nothing that exists.
create table app_user (
  company_id uuid not null default current_company(),
  id uuid not null,
  username text not null,
  username_key text not null,
  email text not null,
  full_name text not null,
  password_hash text not null,
  status text not null,
  roles text[] not null,
  version bigint not null,
  registered_at timestamptz not null default now(),
  constraint pk_app_user primary key (company_id, id),
  constraint fk_app_user_company foreign key (company_id) references company (company_id),
  constraint uq_app_user_username unique (company_id, username_key),
  constraint ck_app_user_status check (status in ('PENDING', 'AUTHORIZED')),
  constraint ck_app_user_pending_has_no_role check (status <> 'PENDING' or cardinality(roles) = 0),
  constraint ck_app_user_password_hash check (password_hash like '$argon2id$%')
);
create index ix_app_user_status on app_user (company_id, status, id);
call isolate_companies('app_user');
grant select, insert on app_user to ${app};
-- Also what "select … for update" and "for share" need.
grant update (status, roles, version) on app_user to ${app};
