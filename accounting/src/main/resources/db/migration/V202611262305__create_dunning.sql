-- Reminders to customers who are late. Locks nothing that exists.

create table dunning_level (
  company_id uuid not null default current_company(),
  level smallint not null,
  days smallint not null,
  fee numeric(17, 2) not null default 0,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  text_fr text not null,
  text_ar text not null,
  text_en text not null,
  version bigint not null default 1,
  constraint pk_dunning_level primary key (company_id, level),
  constraint ck_dunning_level_level check (level between 1 and 9),
  constraint ck_dunning_level_days check (days between 1 and 730),
  constraint ck_dunning_level_fee check (fee >= 0),
  constraint ck_dunning_level_texts check (
    length(name_fr) between 1 and 100 and length(name_ar) between 1 and 100
    and length(name_en) between 1 and 100 and length(text_fr) between 1 and 2000
    and length(text_ar) between 1 and 2000 and length(text_en) between 1 and 2000)
);
call isolate_companies('dunning_level');

create table dunning_run (
  company_id uuid not null default current_company(),
  id uuid not null,
  on_day date not null,
  letters integer not null,
  proposed_at timestamptz not null default now(),
  proposed_by uuid,
  constraint pk_dunning_run primary key (company_id, id),
  constraint ck_dunning_run_letters check (letters > 0)
);
call isolate_companies('dunning_run');

-- content is what a sent letter says, so that its paper never changes.
create table dunning_letter (
  company_id uuid not null default current_company(),
  id uuid not null,
  run_id uuid not null,
  partner_id uuid not null,
  level smallint not null,
  status text not null default 'PROPOSED',
  number text,
  fee numeric(17, 2) not null,
  total numeric(20, 2) not null,
  sent_on date,
  content jsonb,
  version bigint not null default 1,
  constraint pk_dunning_letter primary key (company_id, id),
  constraint uq_dunning_letter_number unique (company_id, number),
  constraint fk_dunning_letter_run foreign key (company_id, run_id)
    references dunning_run (company_id, id),
  constraint fk_dunning_letter_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_dunning_letter_status check (status in ('PROPOSED', 'SENT', 'DROPPED')),
  constraint ck_dunning_letter_sent check (
    (status = 'SENT') = (num_nonnulls(number, sent_on, content) = 3)
    and num_nonnulls(number, sent_on, content) in (0, 3)),
  constraint ck_dunning_letter_amounts check (fee >= 0 and total > 0)
);
create index ix_dunning_letter_run on dunning_letter (company_id, run_id);
create index ix_dunning_letter_partner on dunning_letter (company_id, partner_id, id);
call isolate_companies('dunning_letter');

-- live: what was dropped, or paid before it was sent, does not count as a reminder. Of what is
-- live an invoice has each level once.
create table dunning_item (
  company_id uuid not null default current_company(),
  letter_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  level smallint not null,
  remaining numeric(17, 2) not null,
  live boolean not null default true,
  constraint pk_dunning_item primary key (company_id, letter_id, entry_id, line_no),
  constraint fk_dunning_item_letter foreign key (company_id, letter_id)
    references dunning_letter (company_id, id),
  constraint fk_dunning_item_item foreign key (company_id, entry_id, line_no)
    references open_item (company_id, entry_id, line_no),
  constraint ck_dunning_item_remaining check (remaining > 0)
);
create unique index uq_dunning_item_level on dunning_item (company_id, entry_id, line_no, level)
  where live;
call isolate_companies('dunning_item');

create function keep_sent_letter() returns trigger
  language plpgsql
  as $$
begin
  raise exception using errcode = 'check_violation', table = 'dunning_letter',
    constraint = 'ck_dunning_letter_kept', message = 'a letter that was sent is not changed';
end $$;
create trigger keep_sent before update on dunning_letter
  for each row when (old.status <> 'PROPOSED') execute function keep_sent_letter();

grant select, insert, update, delete on dunning_level to ${app};
grant select, insert on dunning_run to ${app};
grant select, insert, update on dunning_letter, dunning_item to ${app};
