-- Imports of opening balances and journals. A file is first taken in, line by line, then posted from
-- here in one transaction: so a slow upload holds no lock on the books. Locks nothing that exists.

create table entry_import (
  company_id uuid not null default current_company(),
  id uuid not null,
  kind text not null,
  fiscal_year smallint not null,
  dry_run boolean not null,
  state text not null default 'UPLOADING',
  bytes bigint not null default 0,
  lines bigint not null default 0,
  refused bigint not null default 0,
  entries bigint not null default 0,
  total numeric(21, 2),
  file_sha256 text,
  failure text,
  created_by uuid,
  username text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint pk_entry_import primary key (company_id, id),
  constraint ck_entry_import_kind check (kind in ('OPENING_BALANCES', 'ENTRIES')),
  constraint ck_entry_import_state check (state in ('UPLOADING', 'COMPLETED', 'REFUSED', 'FAILED')),
  constraint ck_entry_import_counts check (
    bytes >= 0 and lines between 0 and 100000 and refused between 0 and lines and entries >= 0),
  constraint ck_entry_import_completed check (state <> 'COMPLETED' or refused = 0),
  constraint ck_entry_import_finished check ((state = 'UPLOADING') = (finished_at is null))
);
-- A file is imported once; its content is the key.
create unique index uq_entry_import_file on entry_import (company_id, kind, fiscal_year, file_sha256)
  where state = 'COMPLETED' and not dry_run;
call isolate_companies('entry_import');

-- What waits to be posted; gone when the import is over.
create table entry_import_line (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  n integer not null,
  line integer not null,
  entry text not null,
  journal text not null,
  date date not null,
  account text not null,
  debit numeric(17, 2) not null,
  credit numeric(17, 2) not null,
  label text,
  reference text,
  partner text,
  due_date date,
  cost_centre text,
  project text,
  constraint pk_entry_import_line primary key (company_id, import_id, n),
  constraint fk_entry_import_line_import foreign key (company_id, import_id)
    references entry_import (company_id, id),
  constraint ck_entry_import_line_side check (
    debit >= 0 and credit >= 0 and (debit > 0) <> (credit > 0))
);
call isolate_companies('entry_import_line');

create table entry_import_error (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  line integer not null,
  n integer not null,
  column_title text,
  code text not null,
  constraint pk_entry_import_error primary key (company_id, import_id, line, n),
  constraint fk_entry_import_error_import foreign key (company_id, import_id)
    references entry_import (company_id, id)
);
call isolate_companies('entry_import_error');

grant select, insert, update, delete on entry_import to ${app};
grant select, insert, delete on entry_import_line, entry_import_error to ${app};

-- Checks and seals what was posted so far: at commit it would be all at once, in the square of its
-- number.
create function seal_posted() returns void
  language plpgsql
  as $$
begin
  set constraints all immediate;
  set constraints all deferred;
end $$;
