-- When the rights of somebody last changed: a session ended, a user was given other roles, an API key
-- revoked, a company suspended. Services read this some three times a second and no longer trust what
-- they verified before (ADR 12).
-- Why one row per subject: only the latest change counts. Why the relay: it reads all companies'.
-- Locks nothing that exists.
create table credential_change (
  company_id uuid not null default current_company(),
  subject uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  constraint pk_credential_change primary key (company_id, subject)
);
create index ix_credential_change_changed on credential_change (changed_at);
call isolate_companies('credential_change');
grant select, insert on credential_change to ${app};
grant update (changed_at) on credential_change to ${app};
create policy feed on credential_change to ${relay} using (true);
grant select, delete on credential_change to ${relay};
