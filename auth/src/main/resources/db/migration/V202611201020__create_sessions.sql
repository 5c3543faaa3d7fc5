-- Sessions: one row per login; its id is the sid of the access token.
-- Locks app_user for the moment of adding the foreign key (share row exclusive).
create table session (
  company_id uuid not null default current_company(),
  id uuid not null,
  user_id uuid not null,
  address text,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint pk_session primary key (company_id, id),
  constraint fk_session_user foreign key (company_id, user_id) references app_user (company_id, id),
  constraint ck_session_ends check (expires_at > started_at)
);
create index ix_session_user on session (company_id, user_id, started_at);
call isolate_companies('session');
grant select, insert on session to ${app};
