-- Long imports are posted and taken back beside the requests, for a gateway gives a request two
-- minutes. What is asked for is a row; it goes in the transaction of its effect, so that whatever kills
-- the process in between has it done again, and once. Locks entry_import exclusively, for a moment.
alter table entry_import
  drop constraint ck_entry_import_state,
  add constraint ck_entry_import_state check (state in
    ('UPLOADING', 'POSTING', 'COMPLETED', 'REVERSING', 'REVERSED', 'REFUSED', 'FAILED')),
  drop constraint ck_entry_import_finished,
  add constraint ck_entry_import_finished
    check ((state in ('UPLOADING', 'POSTING')) = (finished_at is null));
drop index uq_entry_import_file;
create unique index uq_entry_import_file on entry_import (company_id, kind, fiscal_year, file_sha256)
  where state in ('POSTING', 'COMPLETED', 'REVERSING') and not dry_run;

-- Who is at it holds an advisory lock to the end of his transaction, not a lease: a process that is gone
-- has lost it. done counts lines, and is told by another connection meanwhile.
create table entry_import_work (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  done bigint not null default 0,
  attempts smallint not null default 0,
  user_id uuid,
  username text,
  session_id uuid,
  address text,
  may_adjust boolean not null,
  reversal_reason text,
  reversal_date date,
  reversal_on_own_dates boolean,
  asked_at timestamptz not null default now(),
  constraint pk_entry_import_work primary key (company_id, import_id),
  constraint fk_entry_import_work_import foreign key (company_id, import_id)
    references entry_import (company_id, id),
  constraint ck_entry_import_work_counts check (done >= 0 and attempts >= 0),
  constraint ck_entry_import_work_reversal check (
    (reversal_reason is null) = (reversal_on_own_dates is null)
    and (reversal_date is null or reversal_on_own_dates is false))
);
call isolate_companies('entry_import_work');
grant select, insert, update (done, attempts), delete on entry_import_work to ${app};

create function tell_entry_import(p_company uuid, p_import uuid, p_done bigint) returns void
  language plpgsql
  as $$
begin
  perform set_config('app.company_id', p_company::text, true);
  update entry_import_work set done = p_done where company_id = p_company and import_id = p_import;
end $$;

-- A file is taken in or back with the books held alone, which may be for a minute: whoever posts
-- meanwhile must not keep his connection for as long, of which the companies share some. After ten
-- seconds he is told to come again. Triggers see by app.books_alone that nobody else is there.
create or replace function lock_books(p_alone boolean) returns void
  language plpgsql
  as $$
declare
  books bigint := hashtextextended('books ' || current_company(), 0);
  usual text;
begin
  if p_alone then
    perform pg_advisory_xact_lock(books);
    perform set_config('app.books_alone', 'on', true);
  elsif not pg_try_advisory_xact_lock_shared(books) then
    usual := current_setting('lock_timeout');
    perform set_config('lock_timeout', '10s', true);
    perform pg_advisory_xact_lock_shared(books);
    perform set_config('lock_timeout', usual, true);
  end if;
end $$;
