-- Jobs that services run by themselves, per company: when next, who is at it, how it went.
-- Locks nothing that exists.

-- A run is leased: next_run_at lies at the end of the lease while it lasts, so that a run whose replica
-- died comes up again by itself. runs counts the leases; a run may note its end only under the number
-- that it was given, so one that lost its lease undoes what it did.
create table job (
  company_id uuid not null default current_company(),
  id uuid not null default gen_random_uuid(),
  name text not null,
  next_run_at timestamptz not null,
  owner uuid,
  leased_until timestamptz not null default '-infinity',
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_status text,
  last_result text,
  last_error text,
  runs bigint not null default 0,
  failures bigint not null default 0,
  failures_in_a_row integer not null default 0,
  constraint pk_job primary key (company_id, id),
  constraint uq_job_name unique (company_id, name),
  constraint ck_job_name check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 64),
  constraint ck_job_status check (last_status in ('SUCCEEDED', 'FAILED')),
  constraint ck_job_texts check (length(last_result) <= 500 and length(last_error) <= 500),
  constraint ck_job_counts check (runs >= failures and failures >= failures_in_a_row)
) with (fillfactor = 70);
-- Led by time, not by company: the poller looks for what is due in all companies.
create index ix_job_due on job (next_run_at);
call isolate_companies('job');
create policy polling on job to ${relay} using (true) with check (true);
grant select, insert, update on job to ${app}, ${relay};

-- For whom there have to be jobs; of the company no more than its id.
create policy polling on prepared_company for select to ${relay} using (true);
grant select (company_id) on prepared_company to ${relay};
