-- Purchase orders and who may approve them up to which amount. Locks nothing that exists.

-- version counts changes, events those that others are told of: the sequence of the order's events.
create table purchase_order (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  supplier_id uuid not null,
  warehouse_id uuid not null,
  status text not null default 'DRAFT',
  supplier_reference text,
  notes text,
  ordered_on date not null,
  expected_on date,
  payment_days integer not null,
  total_ht numeric(20, 2) not null,
  total_tva numeric(20, 2) not null,
  total_ttc numeric(20, 2) not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  approved_by uuid,
  approved_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 1,
  events bigint not null default 0,
  constraint pk_purchase_order primary key (company_id, id),
  constraint uq_purchase_order_number unique (company_id, number),
  constraint fk_purchase_order_supplier foreign key (company_id, supplier_id)
    references supplier (company_id, id),
  constraint fk_purchase_order_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_purchase_order_status check (status in
    ('DRAFT', 'APPROVED', 'SENT', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED', 'CANCELLED')),
  constraint ck_purchase_order_approved check (
    status in ('DRAFT', 'CANCELLED') or approved_at is not null),
  constraint ck_purchase_order_sent check (
    status in ('DRAFT', 'APPROVED', 'CANCELLED') or sent_at is not null),
  constraint ck_purchase_order_ended check (
    (status in ('CLOSED', 'CANCELLED')) = (ended_at is not null)),
  constraint ck_purchase_order_totals check (
    total_ht >= 0 and total_tva >= 0 and total_ttc = total_ht + total_tva and total_ttc < 1e15)
);
create index ix_purchase_order_supplier on purchase_order (company_id, supplier_id, id);
create index ix_purchase_order_status on purchase_order (company_id, status, id);
call isolate_companies('purchase_order');

-- quantity, received: in the line's unit. base_quantity: the quantity in the product's base unit.
-- received_base and received_value follow from received by proportion, rounded once each, so that
-- receipts add up to base_quantity and net without a rest.
create table purchase_order_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null,
  tracking text not null,
  supplier_sku text,
  unit text not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  unit_price numeric(18, 4) not null,
  discount_percent numeric(5, 2) not null,
  tva_code text not null,
  tva_percent numeric(5, 2) not null,
  net numeric(20, 2) not null,
  expected_on date,
  received numeric(18, 3) not null default 0,
  received_base numeric(18, 3) not null default 0,
  received_value numeric(20, 2) not null default 0,
  constraint pk_purchase_order_line primary key (company_id, id),
  constraint uq_purchase_order_line_position unique (company_id, order_id, position),
  constraint fk_purchase_order_line_order foreign key (company_id, order_id)
    references purchase_order (company_id, id),
  constraint fk_purchase_order_line_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint ck_purchase_order_line_quantity check (quantity > 0 and base_quantity > 0),
  constraint ck_purchase_order_line_price check (unit_price >= 0 and net >= 0),
  constraint ck_purchase_order_line_discount check (discount_percent between 0 and 100),
  -- The tolerance is a setting, of at most 100 %.
  constraint ck_purchase_order_line_received check (received between 0 and 2 * quantity),
  constraint ck_purchase_order_line_shares check (
    received_base = round(base_quantity * received / quantity, 3)
    and received_value = round(net * received / quantity, 2))
);
create index ix_purchase_order_line_product on purchase_order_line (company_id, product_id);
call isolate_companies('purchase_order_line');

-- Up to which total TTC a role may approve. Without any row whoever has the permission may.
create table purchase_approval_limit (
  company_id uuid not null default current_company(),
  id uuid not null,
  role text not null,
  max_amount numeric(20, 2) not null,
  version bigint not null default 1,
  constraint pk_purchase_approval_limit primary key (company_id, id),
  constraint uq_purchase_approval_limit_role unique (company_id, role),
  constraint ck_purchase_approval_limit_amount check (max_amount >= 0)
);
call isolate_companies('purchase_approval_limit');

grant select, insert, update on purchase_order, purchase_order_line, purchase_approval_limit to ${app};
-- The lines of a draft are no record yet, and a limit is a setting.
grant delete on purchase_order_line, purchase_approval_limit to ${app};

-- What was ordered, and at which price, changes in drafts only, whoever tries.
create function refuse_line_change() returns trigger
  language plpgsql
  as $$
begin
  if (select status from purchase_order where company_id = old.company_id and id = old.order_id)
    <> 'DRAFT' then
    raise exception using errcode = 'check_violation', constraint = 'ck_purchase_order_line_draft',
      message = 'lines change in drafts only';
  end if;
  return new;
end $$;
create trigger tr_purchase_order_line
  before update of product_id, unit, quantity, base_quantity, unit_price, discount_percent,
    tva_percent, net on purchase_order_line
  for each row execute function refuse_line_change();
