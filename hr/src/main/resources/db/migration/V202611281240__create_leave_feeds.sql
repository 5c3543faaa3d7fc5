-- Calendar feeds that programs subscribe to without a login: the address is signed and ends, and this row
-- can be revoked. Locks nothing that exists.

-- scope: OWN leave, the TEAM of the owner, or the COMPANY (of one department, if named). A feed ends with
-- its owner's employment or the link to his user.
create table leave_feed (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  name text not null,
  scope text not null,
  owner_id uuid not null,
  owner_user uuid not null,
  department_id uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint pk_leave_feed primary key (company_id, id),
  constraint fk_leave_feed_owner foreign key (company_id, owner_id) references employee,
  constraint fk_leave_feed_department foreign key (company_id, department_id) references department,
  constraint ck_leave_feed_name check (length(name) between 1 and 100),
  constraint ck_leave_feed_scope check (scope in ('OWN', 'TEAM', 'COMPANY')
    and (scope = 'COMPANY' or department_id is null)),
  constraint ck_leave_feed_expires check (expires_at <= created_at
    + case scope when 'COMPANY' then interval '91 days' else interval '367 days' end)
);
create index ix_leave_feed_owner on leave_feed (company_id, owner_user, id);
call isolate_companies('leave_feed');

grant select, insert, update (version, revoked_at) on leave_feed to ${app};
