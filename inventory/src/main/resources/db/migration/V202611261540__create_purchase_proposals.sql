-- What should be bought, found by a job. Locks stock_level while its index is built.

create table purchase_proposal (
  company_id uuid not null default current_company(),
  id uuid not null,
  product_id uuid not null,
  warehouse_id uuid not null,
  supplier_id uuid,
  unit text not null,
  quantity numeric(18, 3) not null,
  price numeric(18, 4),
  available numeric(18, 3) not null,
  incoming numeric(18, 3) not null,
  reorder_point numeric(18, 3) not null,
  status text not null default 'OPEN',
  order_id uuid,
  proposed_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  version bigint not null default 1,
  constraint pk_purchase_proposal primary key (company_id, id),
  constraint fk_purchase_proposal_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_purchase_proposal_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint fk_purchase_proposal_supplier foreign key (company_id, supplier_id)
    references supplier (company_id, id),
  constraint fk_purchase_proposal_order foreign key (company_id, order_id)
    references purchase_order (company_id, id),
  constraint ck_purchase_proposal_quantity check (quantity > 0),
  constraint ck_purchase_proposal_status check (status in ('OPEN', 'ACCEPTED', 'DISMISSED')),
  constraint ck_purchase_proposal_decided check (
    (status = 'OPEN') = (decided_at is null) and (status = 'ACCEPTED') = (order_id is not null)),
  constraint ck_purchase_proposal_supplier check ((supplier_id is null) = (price is null))
);
-- Never two open ones for the same level.
create unique index uq_purchase_proposal_open on purchase_proposal (company_id, product_id, warehouse_id)
  where status = 'OPEN';
create index ix_purchase_proposal_level on purchase_proposal
  (company_id, product_id, warehouse_id, decided_at);
create index ix_purchase_proposal_status on purchase_proposal (company_id, status, id);
call isolate_companies('purchase_proposal');
-- The job reads these levels only; neither column changes when stock moves.
create index ix_stock_level_reorder on stock_level (company_id, id) where reorder_point is not null;
grant select, insert, update on purchase_proposal to ${app};
