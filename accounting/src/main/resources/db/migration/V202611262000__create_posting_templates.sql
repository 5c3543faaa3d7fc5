-- How each kind of event is booked. Takes over posting_rule, which stays for replicas of before and
-- is dropped in a later release. Locks nothing that exists but for reading.

create table posting_template (
  company_id uuid not null default current_company(),
  kind text not null,
  journal text not null,
  label text not null,
  changed boolean not null default false,
  version bigint not null default 1,
  constraint pk_posting_template primary key (company_id, kind),
  constraint fk_posting_template_journal foreign key (company_id, journal)
    references journal (company_id, code),
  constraint ck_posting_template_kind check (kind ~ '^[a-z-]+(\.[a-z-]+)?$'),
  constraint ck_posting_template_label check (length(label) between 1 and 200)
);
call isolate_companies('posting_template');
grant select, insert, update (journal, label, changed, version) on posting_template to ${app};

-- An account, or @ and the party whose account it is. Whether all lines balance on every event is
-- known to the service alone.
create table posting_template_line (
  company_id uuid not null default current_company(),
  kind text not null,
  position smallint not null,
  side text not null,
  account text not null,
  amount text not null,
  label text,
  partner boolean not null default false,
  constraint pk_posting_template_line primary key (company_id, kind, position),
  constraint fk_posting_template_line_template foreign key (company_id, kind)
    references posting_template (company_id, kind),
  constraint ck_posting_template_line_position check (position between 1 and 50),
  constraint ck_posting_template_line_side check (side in ('DEBIT', 'CREDIT')),
  constraint ck_posting_template_line_account check (account ~ '^([0-9]{3,12}|@[a-z]+)$'),
  constraint ck_posting_template_line_amount check (length(amount) between 1 and 60),
  constraint ck_posting_template_line_label check (length(label) between 1 and 200)
);
call isolate_companies('posting_template_line');
grant select, insert, delete on posting_template_line to ${app};

alter table posting_rule no force row level security;
alter table posting_template no force row level security;
alter table posting_template_line no force row level security;
insert into posting_template (company_id, kind, journal, label)
select company_id, lower(replace(kind, '_', '-'))
  || case sign when 1 then '.increase' else '.decrease' end, 'ST', label
from posting_rule;
insert into posting_template_line (company_id, kind, position, side, account, amount)
select r.company_id, lower(replace(r.kind, '_', '-'))
  || case r.sign when 1 then '.increase' else '.decrease' end, l.position, l.side, l.account, 'value'
from posting_rule r
cross join lateral (values (1, 'DEBIT', r.debit), (2, 'CREDIT', r.credit))
  as l (position, side, account);
alter table posting_rule force row level security;
alter table posting_template force row level security;
alter table posting_template_line force row level security;
