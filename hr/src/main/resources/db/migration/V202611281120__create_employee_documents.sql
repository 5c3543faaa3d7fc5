-- Papers of employees: what they are, until when they hold, where the file lies; not the files. The
-- number is sealed (AES-256-GCM, the row as its place), for it is an identity card's as well as a
-- contract's. Alerts are raised once for each document, last day and threshold. Locks nothing that
-- exists.

create table employee_document (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  kind text not null,
  title text,
  number text,
  issued_on date,
  expires_on date,
  url text,
  note text,
  archived_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_employee_document primary key (company_id, id),
  constraint fk_employee_document_employee
    foreign key (company_id, employee_id) references employee,
  constraint ck_employee_document_kind check (kind in ('CONTRACT', 'WORK_PERMIT',
    'RESIDENCE_PERMIT', 'MEDICAL_VISIT', 'IDENTITY_CARD', 'PASSPORT', 'DRIVING_LICENCE', 'DIPLOMA',
    'OTHER')),
  constraint ck_employee_document_texts check (length(title) between 1 and 100
    and length(note) between 1 and 500),
  constraint ck_employee_document_number_encrypted
    check (number ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_employee_document_url check (url ~ '^https://[!-~]+$' and length(url) <= 500),
  constraint ck_employee_document_dates check (
    issued_on between '1950-01-01' and '2099-12-31'
    and expires_on between '1950-01-01' and '2099-12-31'
    and coalesce(issued_on <= expires_on, true))
);
create index ix_employee_document_employee on employee_document (company_id, employee_id, id);
create index ix_employee_document_expiry on employee_document (company_id, expires_on)
  where expires_on is not null and archived_at is null;
call isolate_companies('employee_document');

create table document_alert (
  company_id uuid not null default current_company(),
  id uuid not null,
  document_id uuid not null,
  employee_id uuid not null,
  expires_on date not null,
  days_before integer not null,
  raised_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint pk_document_alert primary key (company_id, id),
  constraint uq_document_alert unique (company_id, document_id, expires_on, days_before),
  constraint fk_document_alert_document
    foreign key (company_id, document_id) references employee_document,
  constraint fk_document_alert_employee foreign key (company_id, employee_id) references employee,
  constraint ck_document_alert_days check (days_before between 0 and 3650)
);
create index ix_document_alert_open on document_alert (company_id, id) where closed_at is null;
create index ix_document_alert_employee on document_alert (company_id, employee_id);
call isolate_companies('document_alert');

grant select, insert on employee_document, document_alert to ${app};
grant update (version, kind, title, number, issued_on, expires_on, url, note, archived_at)
  on employee_document to ${app};
grant update (closed_at) on document_alert to ${app};
