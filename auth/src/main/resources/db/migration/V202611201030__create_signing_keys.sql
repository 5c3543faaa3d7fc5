-- The key pairs that access tokens are signed with.
-- Why without company: all companies' tokens are signed alike, and the public halves are published.
-- Why generation is the key: replicas that find no current key all try to add the same next
-- generation, one succeeds, and the others take that one. The private half is encrypted by the
-- service (AES-256-GCM, key id in front). Locks nothing that exists.
create table signing_key (
  generation integer not null,
  id uuid not null,
  public_key text not null,
  private_key text not null,
  signs_from timestamptz not null,
  expires_at timestamptz not null,
  constraint pk_signing_key primary key (generation),
  constraint uq_signing_key_id unique (id),
  constraint ck_signing_key_ends check (expires_at > signs_from)
);
grant select, insert on signing_key to ${app};
