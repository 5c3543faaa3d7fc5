-- Punches from the files of terminals. Locks nothing that exists.

-- Where in a file is what; columns are counted from 1.
create table punch_profile (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  name text not null,
  definition json not null,
  constraint pk_punch_profile primary key (company_id, id),
  constraint ck_punch_profile_name check (length(name) between 1 and 100)
);
create unique index uq_punch_profile_name on punch_profile (company_id, lower(name));
call isolate_companies('punch_profile');

create table punch_import (
  company_id uuid not null default current_company(),
  id uuid not null,
  profile_id uuid not null,
  terminal_id uuid not null,
  is_dry_run boolean not null,
  on_error text not null,
  status text not null,
  failure text,
  sha256 text,
  lines integer not null default 0,
  recorded integer not null default 0,
  repeated integer not null default 0,
  refused integer not null default 0,
  imported_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_punch_import primary key (company_id, id),
  constraint fk_punch_import_profile foreign key (company_id, profile_id) references punch_profile,
  constraint fk_punch_import_terminal foreign key (company_id, terminal_id) references terminal,
  constraint ck_punch_import_on_error check (on_error in ('REFUSE_ALL', 'SKIP')),
  constraint ck_punch_import_status check (
    status in ('RECEIVING', 'CHECKED', 'DONE', 'REFUSED', 'FAILED')),
  constraint ck_punch_import_counts check (
    lines >= 0 and recorded >= 0 and repeated >= 0 and refused >= 0)
);
call isolate_companies('punch_import');

-- Lines that were read and wait for the file's end; gone when it is done.
create table punch_import_line (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  line integer not null,
  who text not null,
  at timestamptz not null,
  direction text,
  employee_id uuid,
  code text,
  constraint pk_punch_import_line primary key (company_id, import_id, line),
  constraint fk_punch_import_line_import foreign key (company_id, import_id) references punch_import
);
call isolate_companies('punch_import_line');

create table punch_import_error (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  line integer not null,
  code text not null,
  "column" integer,
  constraint pk_punch_import_error primary key (company_id, import_id, line),
  constraint fk_punch_import_error_import
    foreign key (company_id, import_id) references punch_import,
  constraint ck_punch_import_error_code check (code ~ '^[a-z-]{1,40}$')
);
call isolate_companies('punch_import_error');

alter table punch add constraint fk_punch_import
  foreign key (company_id, import_id) references punch_import;

grant select, insert, update (version, name, definition) on punch_profile to ${app};
grant select, insert, update on punch_import to ${app};
grant select, insert, delete, update (employee_id, code) on punch_import_line to ${app};
grant select, insert on punch_import_error to ${app};
