-- What employees ask to have changed about themselves, and what became of it. What they ask for is
-- sealed (AES-256-GCM, the row as its place), as it is in employee. Locks nothing that exists.

create table change_request (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  kind text not null,
  status text not null default 'DRAFT',
  content text not null,
  note text,
  reason text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  constraint pk_change_request primary key (company_id, id),
  constraint fk_change_request_employee foreign key (company_id, employee_id) references employee,
  constraint ck_change_request_kind
    check (kind in ('ADDRESS', 'PHONE', 'RIB', 'FAMILY', 'EMERGENCY_CONTACTS')),
  constraint ck_change_request_status
    check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
  constraint ck_change_request_content_encrypted
    check (content ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_change_request_texts
    check (length(note) between 1 and 500 and length(reason) between 1 and 500),
  constraint ck_change_request_submitted check (
    (status not in ('SUBMITTED', 'APPROVED', 'REJECTED') or submitted_at is not null)
    and (status <> 'REJECTED' or reason is not null)
    and ((status in ('APPROVED', 'REJECTED')) = (decided_at is not null)))
);
-- One of a kind at a time: two would undo each other.
create unique index uq_change_request_open on change_request (company_id, employee_id, kind)
  where status in ('DRAFT', 'SUBMITTED');
create index ix_change_request_employee on change_request (company_id, employee_id, id);
create index ix_change_request_status on change_request (company_id, status, id);
call isolate_companies('change_request');
grant select, insert on change_request to ${app};
grant update (version, status, content, note, reason, submitted_at, decided_at, decided_by)
  on change_request to ${app};
