-- Terminals, the badges they read, and who came and went when. Locks nothing that exists.

create table terminal (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  is_active boolean not null default true,
  constraint pk_terminal primary key (company_id, id),
  constraint uq_terminal_code unique (company_id, code),
  constraint ck_terminal_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_terminal_name check (length(name) between 1 and 100)
);
call isolate_companies('terminal');

create table badge (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  number text not null,
  employee_id uuid not null,
  valid daterange not null,
  constraint pk_badge primary key (company_id, id),
  constraint fk_badge_employee foreign key (company_id, employee_id) references employee,
  constraint ck_badge_number check (number ~ '^[A-Za-z0-9._-]{1,40}$'),
  constraint ck_badge_valid check (
    not isempty(valid) and not lower_inf(valid) and lower(valid) >= '1950-01-01'
    and (upper_inf(valid) or upper(valid) <= '2100-01-01')),
  -- A badge is one person's at a time.
  constraint ex_badge_number exclude using gist (
    company_id with =, number with =, valid with &&)
);
create index ix_badge_employee on badge (company_id, employee_id);
call isolate_companies('badge');

-- A punch. What the same terminal sends twice under one id counts once, and so does the same second
-- of one person from whatever source.
create table punch (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  at timestamptz(0) not null,
  direction text,
  source text not null,
  terminal_id uuid,
  client_id text,
  import_id uuid,
  is_void boolean not null default false,
  recorded_at timestamptz not null default now(),
  constraint pk_punch primary key (company_id, id),
  constraint fk_punch_employee foreign key (company_id, employee_id) references employee,
  constraint fk_punch_terminal foreign key (company_id, terminal_id) references terminal,
  constraint ck_punch_direction check (direction in ('IN', 'OUT')),
  constraint ck_punch_source check (source in ('SELF', 'TERMINAL', 'FILE', 'MANUAL')),
  constraint ck_punch_client_id check (client_id ~ '^[\x21-\x7e]{1,100}$'),
  constraint ck_punch_at check (at between '1950-01-01 00:00Z' and '2099-12-31 23:59Z')
);
create unique index uq_punch_terminal_client on punch (company_id, terminal_id, client_id)
  where terminal_id is not null and client_id is not null;
create unique index uq_punch_own_client on punch (company_id, employee_id, client_id)
  where terminal_id is null and client_id is not null;
create unique index uq_punch_moment on punch (company_id, employee_id, at) where not is_void;
create index ix_punch_employee on punch (company_id, employee_id, at);
create index ix_punch_at on punch (company_id, at, id);
create index ix_punch_import on punch (company_id, import_id) where import_id is not null;
call isolate_companies('punch');

-- Every change by hand, with its reason; only ever added to.
create table punch_correction (
  company_id uuid not null default current_company(),
  id uuid not null,
  punch_id uuid not null,
  employee_id uuid not null,
  kind text not null,
  before_at timestamptz,
  before_direction text,
  after_at timestamptz,
  after_direction text,
  reason text not null,
  corrected_by uuid,
  corrected_at timestamptz not null default now(),
  constraint pk_punch_correction primary key (company_id, id),
  constraint fk_punch_correction_punch foreign key (company_id, punch_id) references punch,
  constraint fk_punch_correction_employee foreign key (company_id, employee_id) references employee,
  constraint ck_punch_correction_kind check (kind in ('ADDED', 'CHANGED', 'VOIDED')),
  constraint ck_punch_correction_states check (
    (kind = 'ADDED') = (before_at is null) and (kind = 'VOIDED') = (after_at is null)),
  constraint ck_punch_correction_reason check (length(reason) between 3 and 500)
);
create index ix_punch_correction_employee on punch_correction (company_id, employee_id, id);
create index ix_punch_correction_punch on punch_correction (company_id, punch_id);
call isolate_companies('punch_correction');

-- Overtime is exceptional (law 90-11 art. 31): who ordered how much of it, and why.
create table overtime_order (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  day date not null,
  minutes integer not null,
  reason text not null,
  ordered_by uuid,
  is_cancelled boolean not null default false,
  constraint pk_overtime_order primary key (company_id, id),
  constraint fk_overtime_order_employee foreign key (company_id, employee_id) references employee,
  constraint ck_overtime_order_day check (day between '1950-01-01' and '2099-12-31'),
  constraint ck_overtime_order_minutes check (minutes between 1 and 720),
  constraint ck_overtime_order_reason check (length(reason) between 3 and 500)
);
create unique index uq_overtime_order_day on overtime_order (company_id, employee_id, day)
  where not is_cancelled;
call isolate_companies('overtime_order');

grant select, insert, update (version, name, is_active) on terminal to ${app};
grant select, insert, update (version, valid) on badge to ${app};
grant select, insert, update (version, at, direction, is_void) on punch to ${app};
grant select, insert on punch_correction to ${app};
grant select, insert, update (version, is_cancelled) on overtime_order to ${app};
