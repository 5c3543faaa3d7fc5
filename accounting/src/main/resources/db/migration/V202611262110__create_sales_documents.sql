-- Quotes (PF), invoices (FA) and credit notes (AV). A draft may change; once it has its number the
-- paper is frozen: décret 05-468 art. 10 wants no erasure, loi 07-11 no change of what was booked.
-- What a paper is still to be credited, and whether it was cancelled, is told beside it. Whether an
-- invoice is paid is told by its open item. Locks nothing that exists.

create table sales_document (
  company_id uuid not null default current_company(),
  id uuid not null,
  kind text not null,
  status text not null default 'DRAFT',
  number text,
  partner_id uuid not null,
  dated date,
  due_date date,
  valid_until date,
  payment_mode text,
  payment_terms_days smallint,
  reference text,
  notes text,
  reason text,
  discount_percent numeric(5, 2) not null default 0,
  total_ht numeric(17, 2) not null,
  total_tva numeric(17, 2) not null,
  total_ttc numeric(17, 2) not null,
  stamp_duty numeric(17, 2) not null default 0,
  net_to_pay numeric(17, 2) generated always as (total_ttc + stamp_duty) stored,
  corrects uuid,
  cancels boolean not null default false,
  credited numeric(17, 2) not null default 0,
  source text not null default 'HAND',
  source_id uuid,
  entry_id uuid,
  frozen jsonb,
  issued_at timestamptz,
  issued_by uuid,
  events bigint not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_sales_document primary key (company_id, id),
  constraint uq_sales_document_number unique (company_id, number),
  constraint fk_sales_document_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint fk_sales_document_corrects foreign key (company_id, corrects)
    references sales_document (company_id, id),
  constraint fk_sales_document_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_sales_document_kind check (kind in ('QUOTE', 'INVOICE', 'CREDIT_NOTE')),
  constraint ck_sales_document_status check (case kind
    when 'QUOTE' then status in ('DRAFT', 'SENT', 'ACCEPTED', 'REFUSED')
    when 'INVOICE' then status in ('DRAFT', 'ISSUED', 'CANCELLED')
    else status in ('DRAFT', 'ISSUED') end),
  -- Numbered, dated and frozen together, when it ceases to be a draft.
  constraint ck_sales_document_frozen check (case when status = 'DRAFT'
    then num_nonnulls(number, frozen, issued_at, entry_id) = 0
    else num_nonnulls(number, frozen, issued_at, dated) = 4
      and (kind = 'QUOTE') = (entry_id is null) end),
  constraint ck_sales_document_number check (number ~ case kind when 'QUOTE' then '^PF-'
    when 'INVOICE' then '^FA-' else '^AV-' end),
  constraint ck_sales_document_discount check (discount_percent between 0 and 100),
  constraint ck_sales_document_totals check (total_ht >= 0 and total_tva >= 0
    and total_ttc = total_ht + total_tva and stamp_duty >= 0),
  constraint ck_sales_document_due check (due_date >= dated),
  constraint ck_sales_document_mode check (
    payment_mode in ('CASH', 'CHEQUE', 'TRANSFER', 'CARD', 'OTHER')),
  constraint ck_sales_document_terms check (payment_terms_days between 0 and 365),
  constraint ck_sales_document_corrects check ((kind = 'CREDIT_NOTE') = (corrects is not null)),
  constraint ck_sales_document_credited check (credited between 0 and total_ttc),
  constraint ck_sales_document_source check (
    source in ('HAND', 'QUOTE', 'ORDER', 'REFUND', 'CONTRACT')
    and (source = 'HAND') = (source_id is null))
);
call isolate_companies('sales_document');
-- An order, a refund, a quote, a contract's period is invoiced once, or again after a cancellation.
create unique index uq_sales_document_source on sales_document (company_id, source, source_id)
  where source_id is not null and status <> 'CANCELLED';
create unique index uq_sales_document_cancels on sales_document (company_id, corrects)
  where cancels;
create index ix_sales_document_series on sales_document (company_id, kind, dated)
  where status <> 'DRAFT';
create index ix_sales_document_partner on sales_document (company_id, partner_id, kind, id);
create index ix_sales_document_corrects on sales_document (company_id, corrects)
  where corrects is not null;

create table sales_document_line (
  company_id uuid not null default current_company(),
  document_id uuid not null,
  position smallint not null,
  kind text not null,
  sku text,
  designation text not null,
  unit text,
  quantity numeric(12, 3) not null,
  unit_price numeric(15, 4) not null,
  discount_percent numeric(5, 2) not null default 0,
  tva_code text not null,
  tva_percent numeric(5, 2) not null,
  net numeric(17, 2) not null,
  account text,
  corrects_position smallint,
  source_line uuid,
  credited numeric(17, 2) not null default 0,
  credited_quantity numeric(12, 3) not null default 0,
  constraint pk_sales_document_line primary key (company_id, document_id, position),
  constraint fk_sales_document_line_document foreign key (company_id, document_id)
    references sales_document (company_id, id),
  constraint fk_sales_document_line_account foreign key (company_id, account)
    references account (company_id, code),
  constraint ck_sales_document_line_position check (position between 1 and 1000),
  constraint ck_sales_document_line_kind check (kind in ('GOODS', 'SERVICE', 'TRANSPORT',
    'DEPOSIT', 'PACKAGING', 'DISBURSEMENT', 'DELAY_INTEREST', 'DEDUCTION', 'REBATE')),
  constraint ck_sales_document_line_designation check (length(designation) between 1 and 500),
  constraint ck_sales_document_line_quantity check (quantity > 0),
  -- Only a deposit that was invoiced before is taken off.
  constraint ck_sales_document_line_price check (case when kind = 'DEDUCTION'
    then unit_price <= 0 and net <= 0 else unit_price >= 0 and net >= 0 end),
  constraint ck_sales_document_line_discount check (discount_percent between 0 and 100),
  constraint ck_sales_document_line_tva check (
    tva_code in ('NORMAL', 'REDUCED', 'EXEMPT') and tva_percent between 0 and 100),
  -- Never more than was invoiced, by amount and by quantity.
  constraint ck_sales_document_line_credited check (
    abs(credited) <= abs(net) and sign(credited) * sign(net) >= 0
    and credited_quantity between 0 and quantity)
);
call isolate_companies('sales_document_line');

-- By rate: the base and the TVA, rounded once.
create table sales_document_rate (
  company_id uuid not null default current_company(),
  document_id uuid not null,
  tva_percent numeric(5, 2) not null,
  base numeric(17, 2) not null,
  tva numeric(17, 2) not null,
  credited_base numeric(17, 2) not null default 0,
  credited_tva numeric(17, 2) not null default 0,
  constraint pk_sales_document_rate primary key (company_id, document_id, tva_percent),
  constraint fk_sales_document_rate_document foreign key (company_id, document_id)
    references sales_document (company_id, id),
  constraint ck_sales_document_rate_amounts check (base >= 0 and tva >= 0),
  constraint ck_sales_document_rate_credited check (
    credited_base between 0 and base and credited_tva between 0 and tva)
);
call isolate_companies('sales_document_rate');

-- A deposit that was invoiced is taken off one final invoice.
create table deposit_deduction (
  company_id uuid not null default current_company(),
  deposit_id uuid not null,
  invoice_id uuid not null,
  constraint pk_deposit_deduction primary key (company_id, deposit_id),
  constraint fk_deposit_deduction_deposit foreign key (company_id, deposit_id)
    references sales_document (company_id, id),
  constraint fk_deposit_deduction_invoice foreign key (company_id, invoice_id)
    references sales_document (company_id, id),
  constraint ck_deposit_deduction_other check (deposit_id <> invoice_id)
);
create index ix_deposit_deduction_invoice on deposit_deduction (company_id, invoice_id);
call isolate_companies('deposit_deduction');

-- What was refunded on an order that has not been told of yet.
create table pending_refund (
  company_id uuid not null default current_company(),
  refund_id uuid not null,
  order_id uuid not null,
  data jsonb not null,
  received_at timestamptz not null default now(),
  constraint pk_pending_refund primary key (company_id, refund_id)
);
create index ix_pending_refund_order on pending_refund (company_id, order_id);
call isolate_companies('pending_refund');

-- Erasing the whole company is the only deletion of what is no draft.
create function is_erased(p_company uuid, p_table oid) returns boolean
  language sql stable
  as $$
    select coalesce(current_setting('app.erasing', true) = p_company::text, false)
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = p_table)
  $$;

create function freeze_document() returns trigger
  language plpgsql
  as $$
declare
  told text[] := array['status', 'credited', 'events', 'version', 'net_to_pay'];
begin
  if old.status <> 'DRAFT' then
    if tg_op = 'DELETE' then
      if is_erased(old.company_id, tg_relid) then
        return old;
      end if;
    elsif to_jsonb(new) - told = to_jsonb(old) - told and new.status <> 'DRAFT' then
      return new;
    end if;
    raise exception using errcode = 'check_violation', table = 'sales_document',
      constraint = 'ck_sales_document_immutable', message = 'a numbered document is not changed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  -- Numbers and dates go up together. The series is locked: its counter was taken before.
  if new.status <> 'DRAFT' and exists (
    select from sales_document d
    where d.kind = new.kind and d.status <> 'DRAFT' and d.dated > new.dated
      and d.dated < make_date(extract(year from new.dated)::integer + 1, 1, 1)) then
    raise exception using errcode = 'check_violation', table = 'sales_document',
      constraint = 'ck_sales_document_chronological',
      message = 'a later document of the series has an earlier number';
  end if;
  return new;
end $$;
create trigger freeze_document before update or delete on sales_document
  for each row execute function freeze_document();

create function begin_as_draft() returns trigger
  language plpgsql
  as $$
begin
  if new.status <> 'DRAFT' then
    raise exception using errcode = 'check_violation', table = 'sales_document',
      constraint = 'ck_sales_document_begins_as_draft', message = 'a document begins as a draft';
  end if;
  return new;
end $$;
create trigger begin_as_draft before insert on sales_document
  for each row execute function begin_as_draft();

-- Lines and rates of a numbered document: only what was credited of them is told.
create function freeze_part() returns trigger
  language plpgsql
  as $$
declare
  told text[] := array['credited', 'credited_quantity', 'credited_base', 'credited_tva'];
  document uuid;
begin
  if tg_op = 'DELETE' then
    if is_erased(old.company_id, tg_relid) then
      return old;
    end if;
    document := old.document_id;
  else
    document := new.document_id;
  end if;
  if not exists (
    select from sales_document d where d.id = document and d.status = 'DRAFT') then
    if tg_op <> 'UPDATE' or to_jsonb(new) - told <> to_jsonb(old) - told then
      raise exception using errcode = 'check_violation', table = tg_table_name,
        constraint = 'ck_sales_document_immutable', message = 'a numbered document is not changed';
    end if;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger freeze_part before insert or update or delete on sales_document_line
  for each row execute function freeze_part();
create trigger freeze_part before insert or update or delete on sales_document_rate
  for each row execute function freeze_part();

create trigger refuse_truncate before truncate on sales_document
  for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on sales_document_line
  for each statement execute function refuse_change();

grant select, insert, update, delete on sales_document, sales_document_line, sales_document_rate
  to ${app};
grant select, insert, delete on deposit_deduction, pending_refund to ${app};
