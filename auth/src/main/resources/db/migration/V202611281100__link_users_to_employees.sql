-- Which employee a user is, and who of hr's employees should become a user. hr knows employees by
-- ids of its own; a user is one of them at most, and nobody is two users.
-- Locks app_user for the moment of the changes; the columns are empty.
alter table app_user
  add column employee_id uuid,
  add constraint uq_app_user_employee unique (company_id, employee_id),
  add constraint ck_app_user_deleted_is_nobody check (status <> 'DELETED' or employee_id is null);
grant update (employee_id) on app_user to ${app};

-- One row for each employee that hr has told of. last_sequence: of hr's events about him, the last
-- one that was taken in; an older one that comes late changes nothing.
create table user_proposal (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  last_sequence bigint not null,
  employee_number text not null default '',
  first_name text not null default '',
  last_name text not null default '',
  first_name_ar text,
  last_name_ar text,
  job_title text not null default '',
  work_email text,
  status text not null,
  user_id uuid,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  constraint pk_user_proposal primary key (company_id, id),
  constraint uq_user_proposal_employee unique (company_id, employee_id),
  constraint fk_user_proposal_user foreign key (company_id, user_id) references app_user,
  constraint ck_user_proposal_status
    check (status in ('OPEN', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN')),
  constraint ck_user_proposal_accepted check (status <> 'ACCEPTED' or user_id is not null),
  constraint ck_user_proposal_texts check (
    length(employee_number) <= 40 and length(first_name) <= 200 and length(last_name) <= 200
    and length(first_name_ar) <= 200 and length(last_name_ar) <= 200 and length(job_title) <= 200
    and length(work_email) <= 254)
);
create index ix_user_proposal_status on user_proposal (company_id, status, id);
create index ix_user_proposal_user on user_proposal (company_id, user_id) where user_id is not null;
call isolate_companies('user_proposal');
grant select, insert on user_proposal to ${app};
grant update (version, last_sequence, employee_number, first_name, last_name, first_name_ar,
  last_name_ar, job_title, work_email, status, user_id, decided_at, decided_by) on user_proposal to ${app};

-- Whose user is deleted is nobody's user: he can be accepted again, as another one.
create function reopen_user_proposal() returns trigger
  language plpgsql
  as $$
begin
  update user_proposal set version = version + 1, user_id = null,
    status = case when status = 'ACCEPTED' then 'OPEN' else status end
  where company_id = new.company_id and user_id = new.id;
  return null;
end $$;
create trigger tr_app_user_reopens_proposal
  after update of status on app_user
  for each row when (new.status = 'DELETED' and old.status <> 'DELETED')
  execute function reopen_user_proposal();
