-- Transport, customs and the like, spread over what was received. Locks nothing that exists.

create table landed_cost (
  company_id uuid not null default current_company(),
  id uuid not null,
  status text not null default 'ALLOCATED',
  method text not null,
  supplier_id uuid,
  reference text,
  allocated_on date not null,
  charges jsonb not null,
  total numeric(20, 2) not null,
  stock_value numeric(20, 2) not null,
  expense numeric(20, 2) not null,
  reversed_stock_value numeric(20, 2),
  created_by uuid,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  version bigint not null default 1,
  constraint pk_landed_cost primary key (company_id, id),
  constraint fk_landed_cost_supplier foreign key (company_id, supplier_id)
    references supplier (company_id, id),
  constraint ck_landed_cost_status check (status in ('ALLOCATED', 'CANCELLED')),
  constraint ck_landed_cost_cancelled check ((status = 'CANCELLED') = (cancelled_at is not null)
    and (status = 'CANCELLED') = (reversed_stock_value is not null)),
  constraint ck_landed_cost_method check (method in ('VALUE', 'QUANTITY', 'WEIGHT', 'EQUAL')),
  constraint ck_landed_cost_total check (
    total > 0 and stock_value >= 0 and expense >= 0 and stock_value + expense = total)
);
call isolate_companies('landed_cost');

-- on_hand: how much of the line was still there, which is what stock_value went to.
create table landed_cost_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  landed_cost_id uuid not null,
  receipt_line_id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  amount numeric(20, 2) not null,
  on_hand numeric(18, 3) not null,
  stock_value numeric(20, 2) not null,
  expense numeric(20, 2) not null,
  movement_id uuid,
  reversal_id uuid,
  constraint pk_landed_cost_line primary key (company_id, id),
  constraint uq_landed_cost_line unique (company_id, landed_cost_id, receipt_line_id),
  constraint fk_landed_cost_line_cost foreign key (company_id, landed_cost_id)
    references landed_cost (company_id, id),
  constraint fk_landed_cost_line_receipt_line foreign key (company_id, receipt_line_id)
    references purchase_receipt_line (company_id, id),
  constraint fk_landed_cost_line_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id),
  constraint fk_landed_cost_line_reversal foreign key (company_id, reversal_id)
    references stock_movement (company_id, id),
  constraint ck_landed_cost_line_amount check (
    amount >= 0 and stock_value >= 0 and expense >= 0 and stock_value + expense = amount),
  constraint ck_landed_cost_line_stock check ((stock_value > 0) = (movement_id is not null))
);
create index ix_landed_cost_line_receipt_line on landed_cost_line (company_id, receipt_line_id);
call isolate_companies('landed_cost_line');

grant select, insert, update on landed_cost, landed_cost_line to ${app};
