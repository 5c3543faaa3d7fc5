-- Bills and credit notes of suppliers. Locks nothing that exists.

-- Totals are kept as they were when it was written or posted last; whether it is paid is not: that
-- is what its entry has open. number is given by posting, from FF or AF.
create table bill (
  company_id uuid not null default current_company(),
  id uuid not null,
  kind text not null,
  status text not null default 'DRAFT',
  number text,
  supplier_id uuid not null,
  supplier_number text not null,
  supplier_date date not null,
  booked_on date not null,
  credited_bill_id uuid,
  paid_in_cash boolean not null,
  withholding text,
  withholding_percent numeric(5, 2),
  withholding_base numeric(17, 2),
  withheld numeric(17, 2) not null,
  stamp_duty numeric(17, 2) not null,
  stated_tva numeric(17, 2),
  note text,
  total_ht numeric(17, 2) not null,
  total_tva numeric(17, 2) not null,
  recoverable_tva numeric(17, 2) not null,
  total_ttc numeric(17, 2) not null,
  payable numeric(17, 2) not null,
  difference numeric(17, 2) not null,
  needs_approval boolean not null,
  approved_by uuid,
  payable_account text,
  entry_id uuid,
  reversal_entry_id uuid,
  cancel_reason text,
  created_by uuid,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  constraint pk_bill primary key (company_id, id),
  constraint fk_bill_supplier foreign key (company_id, supplier_id)
    references partner (company_id, id),
  constraint fk_bill_credited foreign key (company_id, credited_bill_id)
    references bill (company_id, id),
  constraint fk_bill_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint fk_bill_reversal foreign key (company_id, reversal_entry_id)
    references journal_entry (company_id, id),
  constraint ck_bill_kind check (kind in ('BILL', 'CREDIT_NOTE')),
  constraint ck_bill_status check (status in ('DRAFT', 'POSTED', 'CANCELLED')),
  constraint ck_bill_posted check (
    (status = 'DRAFT') = (number is null) and (status = 'DRAFT') = (entry_id is null)
    and (status = 'CANCELLED') = (reversal_entry_id is not null)),
  constraint ck_bill_credited check (credited_bill_id is null or kind = 'CREDIT_NOTE'),
  constraint ck_bill_amounts check (total_ht >= 0 and total_tva >= 0 and stamp_duty >= 0
    and withheld >= 0 and recoverable_tva between 0 and total_tva
    and total_ttc = total_ht + total_tva and payable = total_ttc + stamp_duty - withheld
    and payable > 0),
  constraint ck_bill_withholding check (
    (withholding is null) = (withholding_percent is null)
    and (withholding is null) = (withholding_base is null)
    and (withholding is not null or withheld = 0)),
  constraint ck_bill_dates check (booked_on >= supplier_date),
  constraint ck_bill_approval check (status = 'DRAFT' or not needs_approval or approved_by is not null)
);
-- The same paper is booked once.
create unique index uq_bill_supplier_number
  on bill (company_id, supplier_id, kind, lower(supplier_number)) where status <> 'CANCELLED';
create unique index uq_bill_number on bill (company_id, number) where number is not null;
create index ix_bill_booked on bill (company_id, booked_on, id);
call isolate_companies('bill');
grant select, insert, update, delete on bill to ${app};

-- A posted bill stays what it was; its cancelling is another entry. It goes only with the whole
-- company, as posted entries do (refuse_change).
create function keep_posted_bill() returns trigger
  language plpgsql
  as $$
begin
  if old.status = 'DRAFT' then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = old.company_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  if tg_op = 'DELETE' or old.status = 'CANCELLED' or new.status <> 'CANCELLED'
    or (new.kind, new.number, new.supplier_id, new.supplier_number, new.booked_on, new.total_ht,
      new.total_tva, new.payable, new.entry_id) is distinct from
      (old.kind, old.number, old.supplier_id, old.supplier_number, old.booked_on, old.total_ht,
      old.total_tva, old.payable, old.entry_id) then
    raise exception using errcode = 'check_violation', table = 'bill',
      constraint = 'ck_bill_immutable', message = 'a posted bill is only ever cancelled';
  end if;
  return new;
end $$;
create trigger keep_posted_bill before update or delete on bill
  for each row execute function keep_posted_bill();

-- expected_ht is what the goods were to cost by their order; null of lines without a receipt.
create table bill_line (
  company_id uuid not null default current_company(),
  bill_id uuid not null,
  line_no smallint not null,
  kind text not null,
  label text,
  receipt_line_id uuid,
  account text,
  cost_centre text,
  project text,
  quantity numeric(15, 3) not null,
  unit_price numeric(17, 4) not null,
  discount_percent numeric(5, 2) not null,
  ht numeric(17, 2) not null,
  tva_percent numeric(5, 2) not null,
  tva numeric(17, 2) not null,
  tva_deductible boolean not null,
  expected_ht numeric(17, 2),
  constraint pk_bill_line primary key (company_id, bill_id, line_no),
  constraint fk_bill_line_bill foreign key (company_id, bill_id)
    references bill (company_id, id) on delete cascade,
  constraint fk_bill_line_receipt foreign key (company_id, receipt_line_id)
    references goods_receipt_line (company_id, id),
  constraint fk_bill_line_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_bill_line_cost_centre foreign key (company_id, cost_centre)
    references cost_centre (company_id, code),
  constraint fk_bill_line_project foreign key (company_id, project)
    references project (company_id, code),
  constraint ck_bill_line_kind check (kind in ('GOODS', 'EXPENSE', 'ASSET', 'TRANSPORT')),
  constraint ck_bill_line_goods check (
    (kind = 'GOODS') = (receipt_line_id is not null) and (kind = 'GOODS') = (account is null)
    and (kind = 'GOODS') = (expected_ht is not null)),
  constraint ck_bill_line_amounts check (quantity > 0 and unit_price >= 0 and ht >= 0 and tva >= 0
    and discount_percent between 0 and 100 and tva_percent between 0 and 100)
);
create index ix_bill_line_receipt on bill_line (company_id, receipt_line_id)
  where receipt_line_id is not null;
call isolate_companies('bill_line');
grant select, insert, delete on bill_line to ${app};

create table bill_instalment (
  company_id uuid not null default current_company(),
  bill_id uuid not null,
  position smallint not null,
  due_on date not null,
  percent numeric(5, 2) not null,
  amount numeric(17, 2) not null,
  constraint pk_bill_instalment primary key (company_id, bill_id, position),
  constraint fk_bill_instalment_bill foreign key (company_id, bill_id)
    references bill (company_id, id) on delete cascade,
  constraint ck_bill_instalment_percent check (percent > 0 and percent <= 100),
  constraint ck_bill_instalment_amount check (amount >= 0)
);
call isolate_companies('bill_instalment');
grant select, insert, delete on bill_instalment to ${app};
