-- Payments received and made, and which documents they settle. How much of a document or of a
-- payment is still open is said by its open item alone. Locks nothing that exists.

create table payment (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  direction text not null,
  party text not null,
  partner_id uuid not null,
  treasury_id uuid not null,
  method text not null,
  date date not null,
  amount numeric(17, 2) not null,
  -- Stamp duty on cash received, over and above the amount.
  stamp numeric(17, 2) not null,
  currency text,
  currency_amount numeric(17, 2),
  reference text,
  drawee_bank text,
  label text not null,
  advance boolean not null,
  account text not null,
  entry_id uuid not null,
  allocated numeric(17, 2) not null default 0,
  status text not null default 'POSTED',
  cheque text,
  deposited_on date,
  clearing_entry_id uuid,
  end_entry_id uuid,
  ended_on date,
  end_reason text,
  warnings text[] not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid,
  version bigint not null default 1,
  constraint pk_payment primary key (company_id, id),
  constraint uq_payment_number unique (company_id, number),
  constraint uq_payment_entry unique (company_id, entry_id),
  constraint fk_payment_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint fk_payment_treasury foreign key (company_id, treasury_id)
    references treasury_account (company_id, id),
  constraint fk_payment_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_payment_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint fk_payment_clearing_entry foreign key (company_id, clearing_entry_id)
    references journal_entry (company_id, id),
  constraint fk_payment_end_entry foreign key (company_id, end_entry_id)
    references journal_entry (company_id, id),
  constraint ck_payment_direction check (direction in ('RECEIVED', 'MADE')),
  constraint ck_payment_party check (party in ('CUSTOMER', 'SUPPLIER')),
  constraint ck_payment_method check (method in ('CASH', 'CHEQUE', 'TRANSFER', 'CARD')),
  constraint ck_payment_amount check (amount > 0),
  constraint ck_payment_stamp check (
    stamp = 0 or (stamp > 0 and method = 'CASH' and direction = 'RECEIVED')),
  constraint ck_payment_currency check (
    (currency is null and currency_amount is null)
    or (currency ~ '^[A-Z]{3}$' and currency_amount > 0)),
  constraint ck_payment_texts check (
    length(label) between 1 and 200 and length(reference) between 1 and 100
    and length(drawee_bank) between 1 and 100 and length(end_reason) between 1 and 200),
  constraint ck_payment_allocated check (allocated between 0 and amount),
  constraint ck_payment_status check (
    (status = 'POSTED' and end_entry_id is null and ended_on is null)
    or (status in ('BOUNCED', 'CANCELLED') and end_entry_id is not null and ended_on is not null
      and allocated = 0)),
  -- A cheque is followed to the bank only where it is received.
  constraint ck_payment_cheque check (
    (cheque is null) = (method <> 'CHEQUE' or direction = 'MADE')
    and (cheque is null or cheque in ('RECEIVED', 'DEPOSITED', 'CLEARED'))
    and (clearing_entry_id is not null) = (cheque is not null and cheque = 'CLEARED')
    and (status <> 'BOUNCED' or cheque is not null))
);
create index ix_payment_partner on payment (company_id, partner_id, id);
create index ix_payment_treasury on payment (company_id, treasury_id, id);
create index ix_payment_clearing on payment (company_id, clearing_entry_id)
  where clearing_entry_id is not null;
call isolate_companies('payment');

-- What part of a payment settles which line of the books. An allocation that is undone stays as
-- history. adjustment_entry_id books discount, write-off and the turning of an advance.
create table payment_allocation (
  company_id uuid not null default current_company(),
  id uuid not null,
  payment_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  amount numeric(17, 2) not null,
  discount numeric(17, 2) not null,
  write_off numeric(17, 2) not null,
  surplus boolean not null,
  matching_id uuid not null,
  advance_matching_id uuid,
  adjustment_entry_id uuid,
  undone boolean not null default false,
  created_at timestamptz not null default now(),
  constraint pk_payment_allocation primary key (company_id, id),
  constraint fk_payment_allocation_payment foreign key (company_id, payment_id)
    references payment (company_id, id),
  constraint fk_payment_allocation_line foreign key (company_id, entry_id, line_no)
    references entry_line (company_id, entry_id, line_no),
  constraint fk_payment_allocation_adjustment foreign key (company_id, adjustment_entry_id)
    references journal_entry (company_id, id),
  constraint ck_payment_allocation_amounts check (amount > 0 and discount >= 0 and write_off >= 0)
);
create index ix_payment_allocation_payment on payment_allocation (company_id, payment_id, id);
create index ix_payment_allocation_line on payment_allocation (company_id, entry_id, line_no);
call isolate_companies('payment_allocation');

-- At commit: what a payment says is allocated is what its allocations add up to.
create function check_allocated() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
declare
  p_id uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (
    select from payment p
    where p.company_id = new.company_id and p.id = p_id
      and p.allocated <> (
        select coalesce(sum(a.amount), 0) from payment_allocation a
        where a.company_id = p.company_id and a.payment_id = p.id and not a.undone)) then
    raise exception using errcode = 'check_violation', table = 'payment',
      constraint = 'ck_payment_allocations', message = 'allocations differ from the payment';
  end if;
  return null;
end $$;
create constraint trigger check_allocated after insert or update of allocated on payment
  deferrable initially deferred for each row execute function check_allocated('id');
create constraint trigger check_allocated after insert or update on payment_allocation
  deferrable initially deferred for each row execute function check_allocated('payment_id');

grant select, insert, update on payment, payment_allocation to ${app};
