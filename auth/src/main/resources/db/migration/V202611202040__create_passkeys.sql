-- Passkeys (WebAuthn credentials) and the challenges that were used up.
-- Why passkeys are marked as removed and not deleted: the service may delete nothing, and a removed
-- credential must not be registered again by whoever found it.
-- Why used_challenge: a challenge carries its own expiry and MAC, so replicas remember nothing until
-- one is used; then the primary key lets one of several uses succeed. The relay forgets them when
-- they would have expired anyway. Locks app_user for the moment of adding the foreign key.
create table passkey (
  company_id uuid not null default current_company(),
  id uuid not null,
  user_id uuid not null,
  session_id uuid,
  name text not null,
  credential_id text not null,
  public_key text not null,
  aaguid uuid not null,
  transports text[] not null,
  discoverable boolean,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  version bigint not null,
  constraint pk_passkey primary key (company_id, id),
  constraint fk_passkey_user foreign key (company_id, user_id)
    references app_user (company_id, id),
  constraint uq_passkey_credential unique (company_id, credential_id),
  constraint ck_passkey_name check (length(name) between 1 and 100),
  constraint ck_passkey_credential_id check (credential_id ~ '^[A-Za-z0-9_-]+$'),
  constraint ck_passkey_credential_id_length check (length(credential_id) <= 1366),
  constraint ck_passkey_public_key check (public_key ~ '^[A-Za-z0-9_-]+$'),
  constraint ck_passkey_public_key_length check (length(public_key) <= 4096),
  constraint ck_passkey_sign_count check (sign_count between 0 and 4294967295),
  constraint ck_passkey_backup check (backup_eligible or not backed_up)
);
create index ix_passkey_user on passkey (company_id, user_id, id) where removed_at is null;
call isolate_companies('passkey');
grant select, insert on passkey to ${app};
grant update (name, version, sign_count, backed_up, last_used_at, removed_at) on passkey to ${app};

create table used_challenge (
  company_id uuid not null default current_company(),
  nonce uuid not null,
  expires_at timestamptz not null,
  constraint pk_used_challenge primary key (company_id, nonce)
);
create index ix_used_challenge_expires on used_challenge using brin (expires_at);
call isolate_companies('used_challenge');
grant select, insert on used_challenge to ${app};
create policy forgetting on used_challenge to ${relay} using (true);
grant select, delete on used_challenge to ${relay};
