-- Codes of an authenticator app (RFC 6238) as second factor, and the recovery codes beside them.
-- Why one row per user, recovery codes included: checking a code, noting its step, counting failures
-- and using a recovery code up are decided under the lock of that row, so that of two at once one
-- is told. Why it is emptied and not deleted when disabled: the service may delete nothing.
-- secret is encrypted by the service; recovery_codes are HMACs.
-- Locks app_user for the moment of adding the foreign key.
create table totp (
  company_id uuid not null default current_company(),
  user_id uuid not null,
  secret text,
  session_id uuid,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  failures integer not null default 0,
  closed_until timestamptz,
  recovery_codes text[] not null default '{}',
  constraint pk_totp primary key (company_id, user_id),
  constraint fk_totp_user foreign key (company_id, user_id) references app_user (company_id, id),
  constraint ck_totp_secret_encrypted check (secret ~ '^[^:]+:.+$'),
  constraint ck_totp_confirmed_has_secret check (confirmed_at is null or secret is not null),
  constraint ck_totp_recovery_codes
    check (cardinality(recovery_codes) <= 10
      and (confirmed_at is not null or cardinality(recovery_codes) = 0)),
  constraint ck_totp_counters check (last_step >= 0 and failures >= 0)
);
call isolate_companies('totp');
grant select, insert on totp to ${app};
grant update
  (secret, session_id, confirmed_at, last_step, failures, closed_until, recovery_codes)
  on totp to ${app};
