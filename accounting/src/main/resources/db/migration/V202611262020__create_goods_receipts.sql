-- What came from suppliers, as inventory told: what their bills are held against. Locks nothing
-- that exists.

-- number and received_on are null while only a return of it has been told of.
create table goods_receipt (
  company_id uuid not null default current_company(),
  id uuid not null,
  supplier_id uuid not null,
  order_id uuid not null,
  order_number text not null,
  number text,
  delivery_note text,
  received_on date,
  entry_id uuid,
  constraint pk_goods_receipt primary key (company_id, id),
  constraint fk_goods_receipt_supplier foreign key (company_id, supplier_id)
    references partner (company_id, id),
  constraint fk_goods_receipt_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id)
);
create index ix_goods_receipt_supplier on goods_receipt (company_id, supplier_id, id);
create index ix_goods_receipt_order on goods_receipt (company_id, order_id);
call isolate_companies('goods_receipt');
grant select, insert, update on goods_receipt to ${app};

-- Values are HT at the prices of the order. What is open: quantity - returned - billed + credited;
-- below zero the supplier owes a credit note.
create table goods_receipt_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  receipt_id uuid not null,
  product_id uuid not null,
  sku text,
  kind text not null,
  unit text,
  unit_cost numeric(17, 4),
  tva_percent numeric(5, 2) not null,
  quantity numeric(17, 3) not null default 0,
  value_ht numeric(17, 2) not null default 0,
  returned_quantity numeric(17, 3) not null default 0,
  returned_ht numeric(17, 2) not null default 0,
  billed_quantity numeric(17, 3) not null default 0,
  billed_ht numeric(17, 2) not null default 0,
  credited_quantity numeric(17, 3) not null default 0,
  credited_ht numeric(17, 2) not null default 0,
  constraint pk_goods_receipt_line primary key (company_id, id),
  constraint fk_goods_receipt_line_receipt foreign key (company_id, receipt_id)
    references goods_receipt (company_id, id),
  constraint ck_goods_receipt_line_kind check (kind in ('GOODS', 'SERVICE')),
  constraint ck_goods_receipt_line_positive check (quantity >= 0 and returned_quantity >= 0
    and billed_quantity >= 0 and credited_quantity >= 0),
  constraint ck_goods_receipt_line_billed check (billed_quantity - credited_quantity <= quantity),
  constraint ck_goods_receipt_line_credited check (credited_quantity <= billed_quantity)
);
create index ix_goods_receipt_line_receipt on goods_receipt_line (company_id, receipt_id);
call isolate_companies('goods_receipt_line');
grant select, insert, update on goods_receipt_line to ${app};

create table goods_return (
  company_id uuid not null default current_company(),
  id uuid not null,
  receipt_id uuid not null,
  number text not null,
  returned_on date not null,
  credit_ht numeric(17, 2) not null,
  entry_id uuid,
  constraint pk_goods_return primary key (company_id, id),
  constraint fk_goods_return_receipt foreign key (company_id, receipt_id)
    references goods_receipt (company_id, id),
  constraint fk_goods_return_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id)
);
create index ix_goods_return_receipt on goods_return (company_id, receipt_id);
call isolate_companies('goods_return');
grant select, insert, update on goods_return to ${app};
