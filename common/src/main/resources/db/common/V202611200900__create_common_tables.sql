-- The tables that every service has beside its own, and the two functions that isolate companies.
-- Why: an event, an audit entry and an idempotent answer must commit with the change they belong to,
-- so they live in the same database. Locks nothing that exists.

-- The company of this transaction. Unset or empty means none: policies then match no row.
create function current_company() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.company_id', true), '')::uuid $$;

-- Puts a tenant table under forced row-level security: rows of the current company, and no others.
create procedure isolate_companies(tenant_table regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy company on %s using (company_id = current_company())'
    ' with check (company_id = current_company())', tenant_table);
end $$;

-- Companies that this service has prepared; a request for any other is asked to come back later.
create table prepared_company (
  company_id uuid not null default current_company(),
  name text not null,
  prepared_at timestamptz not null default now(),
  constraint pk_prepared_company primary key (company_id)
);
call isolate_companies('prepared_company');

-- What happened and has to be told. Lanes divide the work among relays: the events of one aggregate
-- share a lane, and a lane is emptied by one relay at a time in the order of id.
create table outbox (
  company_id uuid not null default current_company(),
  id bigint generated always as identity,
  event_id uuid not null,
  type text not null,
  subject uuid not null,
  sequence bigint not null,
  occurred_at timestamptz not null default now(),
  trace_parent text,
  data json not null,
  lane smallint not null generated always as (abs(uuid_hash(subject) % 16)) stored,
  published_at timestamptz,
  constraint pk_outbox primary key (company_id, id)
);
-- Led by lane, not by company: the relay reads across companies. Holds only what waits.
create index ix_outbox_waiting on outbox (lane, id) where published_at is null;
create index ix_outbox_published on outbox (published_at) where published_at is not null;
alter table outbox set (
  autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000,
  autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 20000);
call isolate_companies('outbox');
create policy relay on outbox to ${relay} using (true) with check (true);

-- A lease on a lane; it lapses by itself when its relay is gone.
create table outbox_lane (
  lane smallint not null,
  owner uuid,
  leased_until timestamptz not null default '-infinity',
  constraint pk_outbox_lane primary key (lane)
);
insert into outbox_lane (lane) select generate_series(0, 15);

-- Events that this service has already taken in.
create table inbox (
  company_id uuid not null default current_company(),
  event_id uuid not null,
  type text not null,
  received_at timestamptz not null default now(),
  constraint pk_inbox primary key (company_id, event_id)
);
-- For the expiry; costs an insert next to nothing.
create index ix_inbox_received on inbox using brin (received_at);
call isolate_companies('inbox');
create policy expiry on inbox to ${relay} using (true);

-- Answers given to requests that carried an Idempotency-Key; a key belongs to one caller.
create table idempotency_key (
  company_id uuid not null default current_company(),
  caller uuid not null,
  key text not null,
  request_hash bytea not null,
  status smallint,
  location text,
  etag text,
  body text,
  created_at timestamptz not null default now(),
  constraint pk_idempotency_key primary key (company_id, caller, key)
);
-- For the expiry; costs an insert next to nothing.
create index ix_idempotency_key_created on idempotency_key using brin (created_at);
call isolate_companies('idempotency_key');
create policy expiry on idempotency_key to ${relay} using (true);

-- Who did what to which row; only ever added to.
create table audit_entry (
  company_id uuid not null default current_company(),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor uuid,
  address text,
  action text not null,
  entity text not null,
  entity_id uuid not null,
  before json,
  after json,
  trace_id text,
  constraint pk_audit_entry primary key (company_id, id)
);
create index ix_audit_entry_entity on audit_entry (company_id, entity_id, id);
call isolate_companies('audit_entry');

grant usage on schema public to ${app}, ${relay};
grant select, insert, update on prepared_company to ${app};
grant select, insert on outbox, inbox, audit_entry to ${app};
grant select, insert, update on idempotency_key to ${app};
grant select, update (published_at), delete on outbox to ${relay};
grant select, update on outbox_lane to ${relay};
grant select, delete on idempotency_key, inbox to ${relay};
