-- What came in against purchase orders, and what went back. Locks nothing that exists.

create table purchase_receipt (
  company_id uuid not null default current_company(),
  id uuid not null,
  order_id uuid not null,
  number text not null,
  supplier_id uuid not null,
  warehouse_id uuid not null,
  delivery_note text,
  received_on date not null,
  total_ht numeric(20, 2) not null,
  total_tva numeric(20, 2) not null,
  total_ttc numeric(20, 2) not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_purchase_receipt primary key (company_id, id),
  constraint uq_purchase_receipt_number unique (company_id, number),
  constraint fk_purchase_receipt_order foreign key (company_id, order_id)
    references purchase_order (company_id, id),
  constraint fk_purchase_receipt_supplier foreign key (company_id, supplier_id)
    references supplier (company_id, id),
  constraint fk_purchase_receipt_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_purchase_receipt_totals check (total_ttc = total_ht + total_tva)
);
create index ix_purchase_receipt_order on purchase_receipt (company_id, order_id, id);
create index ix_purchase_receipt_supplier on purchase_receipt (company_id, supplier_id, id);
call isolate_companies('purchase_receipt');

-- returned and its shares follow as those of the order's line do.
create table purchase_receipt_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  receipt_id uuid not null,
  order_line_id uuid not null,
  product_id uuid not null,
  kind text not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  unit_cost numeric(18, 4) not null,
  value numeric(20, 2) not null,
  tva_percent numeric(5, 2) not null,
  movement_id uuid,
  returned numeric(18, 3) not null default 0,
  returned_base numeric(18, 3) not null default 0,
  returned_value numeric(20, 2) not null default 0,
  constraint pk_purchase_receipt_line primary key (company_id, id),
  constraint uq_purchase_receipt_line unique (company_id, receipt_id, order_line_id),
  constraint fk_purchase_receipt_line_receipt foreign key (company_id, receipt_id)
    references purchase_receipt (company_id, id),
  constraint fk_purchase_receipt_line_order_line foreign key (company_id, order_line_id)
    references purchase_order_line (company_id, id),
  constraint fk_purchase_receipt_line_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id),
  constraint ck_purchase_receipt_line_quantity check (
    quantity > 0 and base_quantity > 0 and value >= 0),
  constraint ck_purchase_receipt_line_stock check ((kind = 'GOODS') = (movement_id is not null)),
  constraint ck_purchase_receipt_line_returned check (returned between 0 and quantity),
  constraint ck_purchase_receipt_line_shares check (
    returned_base = round(base_quantity * returned / quantity, 3)
    and returned_value = round(value * returned / quantity, 2))
);
create index ix_purchase_receipt_line_order_line on purchase_receipt_line (company_id, order_line_id);
call isolate_companies('purchase_receipt_line');

create table purchase_return (
  company_id uuid not null default current_company(),
  id uuid not null,
  receipt_id uuid not null,
  order_id uuid not null,
  number text not null,
  returned_on date not null,
  reason text,
  credit_ht numeric(20, 2) not null,
  credit_tva numeric(20, 2) not null,
  credit_ttc numeric(20, 2) not null,
  stock_value numeric(20, 2) not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint pk_purchase_return primary key (company_id, id),
  constraint uq_purchase_return_number unique (company_id, number),
  constraint fk_purchase_return_receipt foreign key (company_id, receipt_id)
    references purchase_receipt (company_id, id),
  constraint fk_purchase_return_order foreign key (company_id, order_id)
    references purchase_order (company_id, id),
  constraint ck_purchase_return_totals check (credit_ttc = credit_ht + credit_tva)
);
create index ix_purchase_return_receipt on purchase_return (company_id, receipt_id, id);
call isolate_companies('purchase_return');

-- credit: what the supplier owes back, at the purchase price; stock_value: what the ledger took out.
create table purchase_return_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  return_id uuid not null,
  receipt_line_id uuid not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  credit numeric(20, 2) not null,
  stock_value numeric(20, 2) not null,
  movement_id uuid,
  constraint pk_purchase_return_line primary key (company_id, id),
  constraint uq_purchase_return_line unique (company_id, return_id, receipt_line_id),
  constraint fk_purchase_return_line_return foreign key (company_id, return_id)
    references purchase_return (company_id, id),
  constraint fk_purchase_return_line_receipt_line foreign key (company_id, receipt_line_id)
    references purchase_receipt_line (company_id, id),
  constraint fk_purchase_return_line_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id),
  constraint ck_purchase_return_line_quantity check (
    quantity > 0 and base_quantity > 0 and credit >= 0 and stock_value >= 0)
);
call isolate_companies('purchase_return_line');

grant select, insert on purchase_receipt, purchase_return, purchase_return_line to ${app};
grant select, insert, update on purchase_receipt_line to ${app};
