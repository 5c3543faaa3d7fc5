-- What a session needs to be refreshed, shown and ended.
-- Why only a number: the refresh token carries company, session and generation under a MAC of the
-- service, so nothing secret is stored, and an old genuine token is told from a made-up one.
-- Locks session for the moment of adding the columns (none is rewritten).
alter table session
  add column generation integer not null default 1,
  add column rotation_key bytea,
  add column refreshed_at timestamptz not null default now(),
  add column user_agent text,
  add column methods text[] not null default '{pwd}',
  add column cookies boolean not null default false,
  add column stepped_up_at timestamptz,
  add column ended_at timestamptz,
  add column end_reason text,
  add constraint ck_session_generation check (generation > 0),
  add constraint ck_session_end check ((ended_at is null) = (end_reason is null)),
  add constraint ck_session_end_reason
    check (end_reason in ('LOGGED_OUT', 'REVOKED', 'REUSED', 'CREDENTIALS_CHANGED')),
  add constraint ck_session_user_agent check (length(user_agent) <= 300);
create index ix_session_open on session (company_id, user_id, id) where ended_at is null;
create index ix_session_expires on session (expires_at);
grant update
  (generation, rotation_key, refreshed_at, address, user_agent, expires_at, stepped_up_at, ended_at,
   end_reason)
  on session to ${app};
-- Sessions that ended long ago are forgotten by a job.
create policy forgetting on session to ${relay} using (true);
grant select (company_id, id, expires_at), delete on session to ${relay};
