-- Payment plans, late interest and doubtful debts. Locks nothing that exists.

create table payment_plan (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  partner_id uuid not null,
  status text not null default 'ACTIVE',
  agreed_on date not null,
  total numeric(17, 2) not null,
  note text,
  ended_on date,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_payment_plan primary key (company_id, id),
  constraint uq_payment_plan_number unique (company_id, number),
  constraint fk_payment_plan_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_payment_plan_status check (status in ('ACTIVE', 'KEPT', 'BROKEN', 'CANCELLED')),
  constraint ck_payment_plan_ended check ((status = 'ACTIVE') = (ended_on is null)),
  constraint ck_payment_plan_total check (total > 0),
  constraint ck_payment_plan_note check (length(note) between 1 and 500)
);
create index ix_payment_plan_partner on payment_plan (company_id, partner_id, id);
create index ix_payment_plan_active on payment_plan (company_id, id) where status = 'ACTIVE';
call isolate_companies('payment_plan');

-- What the plan is about; live while the plan is active. An open item is in one active plan.
create table payment_plan_item (
  company_id uuid not null default current_company(),
  plan_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  amount numeric(17, 2) not null,
  live boolean not null default true,
  constraint pk_payment_plan_item primary key (company_id, plan_id, entry_id, line_no),
  constraint fk_payment_plan_item_plan foreign key (company_id, plan_id)
    references payment_plan (company_id, id),
  constraint fk_payment_plan_item_item foreign key (company_id, entry_id, line_no)
    references open_item (company_id, entry_id, line_no),
  constraint ck_payment_plan_item_amount check (amount > 0)
);
create unique index uq_payment_plan_item_live on payment_plan_item (company_id, entry_id, line_no)
  where live;
call isolate_companies('payment_plan_item');

create table payment_plan_instalment (
  company_id uuid not null default current_company(),
  plan_id uuid not null,
  no smallint not null,
  due_on date not null,
  amount numeric(17, 2) not null,
  constraint pk_payment_plan_instalment primary key (company_id, plan_id, no),
  constraint uq_payment_plan_instalment_day unique (company_id, plan_id, due_on),
  constraint fk_payment_plan_instalment_plan foreign key (company_id, plan_id)
    references payment_plan (company_id, id),
  constraint ck_payment_plan_instalment_no check (no between 1 and 120),
  constraint ck_payment_plan_instalment_amount check (amount > 0)
);
call isolate_companies('payment_plan_instalment');

-- At commit: what is to be paid is what the plan is about.
create function check_payment_plan() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  if new.total is distinct from (select sum(amount) from payment_plan_item
      where company_id = new.company_id and plan_id = new.id)
    or new.total is distinct from (select sum(amount) from payment_plan_instalment
      where company_id = new.company_id and plan_id = new.id) then
    raise exception using errcode = 'check_violation', table = 'payment_plan',
      constraint = 'ck_payment_plan_balanced', message = 'items, instalments and total differ';
  end if;
  return null;
end $$;
create constraint trigger check_payment_plan after insert on payment_plan
  deferrable initially deferred for each row execute function check_payment_plan();

create table late_interest (
  company_id uuid not null default current_company(),
  id uuid not null,
  partner_id uuid not null,
  until_day date not null,
  rate numeric(7, 4) not null,
  total numeric(17, 2) not null,
  entry_id uuid not null,
  charged_at timestamptz not null default now(),
  charged_by uuid,
  constraint pk_late_interest primary key (company_id, id),
  constraint fk_late_interest_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint fk_late_interest_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_late_interest_total check (total > 0 and rate > 0)
);
create index ix_late_interest_partner on late_interest (company_id, partner_id, id);
call isolate_companies('late_interest');

-- Days are charged once: the next charge of an item begins where the last one ended, so two at once
-- would begin on the same day.
create table late_interest_item (
  company_id uuid not null default current_company(),
  interest_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  from_day date not null,
  until_day date not null,
  base numeric(17, 2) not null,
  amount numeric(17, 2) not null,
  constraint pk_late_interest_item primary key (company_id, entry_id, line_no, from_day),
  constraint fk_late_interest_item_interest foreign key (company_id, interest_id)
    references late_interest (company_id, id),
  constraint fk_late_interest_item_item foreign key (company_id, entry_id, line_no)
    references open_item (company_id, entry_id, line_no),
  constraint ck_late_interest_item_days check (from_day <= until_day),
  constraint ck_late_interest_item_amounts check (base > 0 and amount > 0)
);
create index ix_late_interest_item_interest on late_interest_item (company_id, interest_id);
call isolate_companies('late_interest_item');

create table doubtful_debt (
  company_id uuid not null default current_company(),
  id uuid not null,
  partner_id uuid not null,
  on_day date not null,
  total numeric(17, 2) not null,
  loss numeric(17, 2) not null,
  transfer_entry uuid not null,
  loss_entry uuid,
  booked_at timestamptz not null default now(),
  booked_by uuid,
  constraint pk_doubtful_debt primary key (company_id, id),
  constraint fk_doubtful_debt_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint fk_doubtful_debt_transfer foreign key (company_id, transfer_entry)
    references journal_entry (company_id, id),
  constraint fk_doubtful_debt_loss foreign key (company_id, loss_entry)
    references journal_entry (company_id, id),
  constraint ck_doubtful_debt_amounts check (total > 0 and loss between 0 and total),
  constraint ck_doubtful_debt_loss check ((loss > 0) = (loss_entry is not null))
);
create index ix_doubtful_debt_partner on doubtful_debt (company_id, partner_id, id);
call isolate_companies('doubtful_debt');

grant select, insert, update on payment_plan, payment_plan_item to ${app};
grant select, insert on payment_plan_instalment, late_interest, late_interest_item,
  doubtful_debt to ${app};
