-- Seals for the audit trail (ADR 14): a job takes the entries that have been committed and chains
-- them, per company, by a keyed hash, so that a change behind the service's back shows.
-- Locks audit_entry against writing while its three indexes are built.

-- By name and by login where the service knows them; functions of hot paths write the id alone.
alter table audit_entry add column username text, add column session_id uuid;
-- For the sealer, which reads the latest entries of all companies: the one index not led by company.
create index ix_audit_entry_id on audit_entry (id);
create index ix_audit_entry_at on audit_entry (company_id, at, id);
create index ix_audit_entry_actor on audit_entry (company_id, actor, at, id)
  where actor is not null;
create policy sealing on audit_entry for select to ${relay} using (true);
grant select on audit_entry to ${relay};

-- One row per company and pass. mac covers the previous one, the position and each entry in the order
-- of entry_ids; entries counts those sealed from the first seal up to here. Positions have no gap:
-- each but the first refers to the one before.
create table audit_seal (
  company_id uuid not null default current_company(),
  position bigint not null,
  previous bigint generated always as (nullif(position, 1) - 1) stored,
  entry_ids bigint[] not null,
  entries bigint not null,
  mac bytea not null,
  sealed_at timestamptz not null,
  constraint pk_audit_seal primary key (company_id, position),
  constraint fk_audit_seal_previous foreign key (company_id, previous)
    references audit_seal (company_id, position),
  constraint uq_audit_seal_previous unique (company_id, previous),
  constraint ck_audit_seal_position check (position >= 1),
  constraint ck_audit_seal_entry_ids check (cardinality(entry_ids) between 1 and 1000),
  constraint ck_audit_seal_entries check (entries >= cardinality(entry_ids)),
  constraint ck_audit_seal_mac check (length(mac) = 32)
);
call isolate_companies('audit_seal');
create policy sealing on audit_seal to ${relay} using (true) with check (true);
grant select on audit_seal to ${app};
grant select, insert on audit_seal to ${relay};

-- How far the sealer is: every id up to seen is sealed, or in audit_unseen, or was never committed.
-- The lock on its row lets one replica seal at a time.
create table audit_sealer (
  id smallint not null default 1,
  seen bigint not null default 0,
  constraint pk_audit_sealer primary key (id),
  constraint ck_audit_sealer_one_row check (id = 1)
);
insert into audit_sealer default values;

-- Ids that a pass went by without seeing an entry: its transaction was not committed yet, or never
-- will be. They are looked for again until every transaction of that time has ended.
create table audit_unseen (
  through bigint not null,
  ids int8multirange not null,
  noticed_at timestamptz not null default now(),
  horizon xid8 not null default pg_snapshot_xmax(pg_current_snapshot()),
  constraint pk_audit_unseen primary key (through)
);
-- The service reads them to tell what is not sealed yet from what was slipped in.
grant select on audit_sealer, audit_unseen to ${app};
grant select, update on audit_sealer to ${relay};
grant select, insert, update, delete on audit_unseen to ${relay};
