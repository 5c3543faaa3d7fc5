-- Secrets of links that work once: password reset, verification of an address, invitation.
-- Why one row per user and purpose: a new link makes the former useless, and nothing piles up that
-- somebody would have to delete. Only the hash of the secret is here; the secret is in the mail.
-- Locks app_user for the moment of adding the foreign key (share row exclusive).
create table one_time_token (
  company_id uuid not null default current_company(),
  user_id uuid not null,
  purpose text not null,
  hash bytea not null,
  -- What was true when the link was sent and must still be, such as the address to verify.
  subject text,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint pk_one_time_token primary key (company_id, user_id, purpose),
  constraint fk_one_time_token_user
    foreign key (company_id, user_id) references app_user (company_id, id),
  constraint ck_one_time_token_purpose
    check (purpose in ('PASSWORD_RESET', 'EMAIL_VERIFICATION', 'INVITATION')),
  constraint ck_one_time_token_hash check (length(hash) = 32),
  constraint ck_one_time_token_ends check (expires_at > issued_at)
);
call isolate_companies('one_time_token');
grant select, insert on one_time_token to ${app};
grant update (hash, subject, issued_at, expires_at, used_at) on one_time_token to ${app};
