-- What customers owe, what inventory was told of it, and who is on hold. Locks open_item and partner
-- for the moment of adding a trigger.

-- Whose credit may have changed. Rows are only added, so that posting never waits here; whoever
-- tells inventory takes them, many of one customer as one.
create table credit_change (
  company_id uuid not null default current_company(),
  id bigint generated always as identity,
  partner_id uuid not null,
  constraint pk_credit_change primary key (company_id, id)
);
call isolate_companies('credit_change');
-- The poller looks for companies that have some; of them no more than the id.
create policy polling on credit_change for select to ${relay} using (true);
grant select (company_id) on credit_change to ${relay};
grant select, insert, delete on credit_change to ${app};

-- With the owner's rights: whoever posts or changes a partner need not be able to write here.
create function note_credit_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from changed where partner_id is not null) then
    insert into credit_change (partner_id)
    select distinct partner_id from changed
    where partner_id is not null and account like '41%' order by partner_id;
  end if;
  return null;
end $$;
create trigger note_credit_added after insert on open_item
  referencing new table as changed for each statement execute function note_credit_change();
create trigger note_credit_changed after update on open_item
  referencing new table as changed for each statement execute function note_credit_change();

create function note_partner_credit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  insert into credit_change (partner_id) values (new.id);
  return null;
end $$;
create trigger note_partner_credit_added after insert on partner
  for each row when (new.credit_limit is not null or new.on_hold)
  execute function note_partner_credit();
create trigger note_partner_credit_changed after update on partner
  for each row when ((new.credit_limit, new.on_hold) is distinct from
    (old.credit_limit, old.on_hold))
  execute function note_partner_credit();

-- What inventory was told last; sequence counts the events of the customer.
create table customer_credit (
  company_id uuid not null default current_company(),
  partner_id uuid not null,
  credit_limit numeric(17, 2),
  outstanding numeric(20, 2) not null,
  on_hold boolean not null,
  sequence bigint not null default 1,
  told_at timestamptz not null default now(),
  constraint pk_customer_credit primary key (company_id, partner_id),
  constraint fk_customer_credit_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_customer_credit_limit check (credit_limit >= 0),
  constraint ck_customer_credit_sequence check (sequence > 0)
);
create index ix_customer_credit_hold on customer_credit (company_id, partner_id) where on_hold;
call isolate_companies('customer_credit');
grant select, insert, update on customer_credit to ${app};

-- Why somebody put a customer on hold; partner.on_hold says whether he is.
create table credit_hold (
  company_id uuid not null default current_company(),
  partner_id uuid not null,
  reason text not null,
  held_at timestamptz not null default now(),
  held_by uuid,
  constraint pk_credit_hold primary key (company_id, partner_id),
  constraint fk_credit_hold_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_credit_hold_reason check (length(reason) between 1 and 500)
);
call isolate_companies('credit_hold');
grant select, insert, update, delete on credit_hold to ${app};
