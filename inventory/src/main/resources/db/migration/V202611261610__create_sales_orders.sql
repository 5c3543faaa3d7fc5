-- Customers' orders with their shipments and refunds.
-- Why quantities on the line: what is shipped, cancelled and refunded is decided there, under the
-- lock of the order's row, and SQL holds that none exceeds what was ordered.
-- Why place_sales_order is a function: header, lines, audit entry, event and number in one round trip
-- (ADR 6), the number last of all, as its row is locked until the commit.
-- Locks nothing that exists.

-- totals are what is billed: what was ordered, without what was cancelled at the end. rate_groups is
-- [{tvaPercent, base, tva}], of which the totals are the sums. version counts the order's events.
create table sales_order (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  status text not null default 'PENDING',
  customer_id uuid not null,
  warehouse_id uuid not null,
  price_list_id uuid,
  ordered_on date not null,
  requested_on date,
  reference text,
  note text,
  allow_backorder boolean not null,
  discount_percent numeric(5, 2) not null,
  total_ht numeric(17, 2) not null,
  total_tva numeric(17, 2) not null,
  total_ttc numeric(17, 2) not null,
  rate_groups jsonb not null,
  cost numeric(20, 2) not null default 0,
  refunded_ht numeric(17, 2) not null default 0,
  refunded_tva numeric(17, 2) not null default 0,
  refunded_ttc numeric(17, 2) not null default 0,
  refunded_cost numeric(20, 2) not null default 0,
  reserved_until timestamptz,
  end_reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  processed_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  version bigint not null default 1,
  constraint pk_sales_order primary key (company_id, id),
  constraint uq_sales_order_number unique (company_id, number),
  constraint fk_sales_order_customer foreign key (company_id, customer_id)
    references customer (company_id, id),
  constraint fk_sales_order_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_sales_order_status check (
    status in ('PENDING', 'PROCESSING', 'COMPLETED', 'CANCELLED', 'REFUNDED')),
  constraint ck_sales_order_ends check (
    (status in ('COMPLETED', 'REFUNDED')) = (completed_at is not null)
    and (status = 'CANCELLED') = (cancelled_at is not null)),
  constraint ck_sales_order_discount check (discount_percent between 0 and 100),
  constraint ck_sales_order_totals check (
    total_ht >= 0 and total_tva >= 0 and total_ttc = total_ht + total_tva and cost >= 0),
  constraint ck_sales_order_refunded check (
    refunded_ht between 0 and total_ht and refunded_tva between 0 and total_tva
    and refunded_ttc = refunded_ht + refunded_tva and refunded_cost between 0 and cost
    and (refunded_ttc = 0 or status in ('COMPLETED', 'REFUNDED'))
    and (status <> 'REFUNDED' or refunded_ttc = total_ttc))
) with (fillfactor = 80);
create index ix_sales_order_status on sales_order (company_id, status, id);
create index ix_sales_order_customer on sales_order (company_id, customer_id, id);
create index ix_sales_order_open on sales_order (company_id, customer_id)
  where status in ('PENDING', 'PROCESSING');
create index ix_sales_order_completed on sales_order (company_id, customer_id, completed_at)
  where completed_at is not null;
create index ix_sales_order_date on sales_order (company_id, ordered_on, id);
call isolate_companies('sales_order');
grant select, insert, update on sales_order to ${app};

-- quantity, shipped, cancelled and refunded are in the line's unit; base_… in the product's.
-- net is HT of the whole line after its own discount and the order's.
create table sales_order_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null,
  unit text not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  unit_price numeric(18, 4) not null,
  discount_percent numeric(5, 2) not null,
  tva_code text not null,
  tva_percent numeric(5, 2) not null,
  net numeric(17, 2) not null,
  reservation_id uuid,
  shipped numeric(18, 3) not null default 0,
  base_shipped numeric(18, 3) not null default 0,
  cost numeric(20, 2) not null default 0,
  cancelled numeric(18, 3) not null default 0,
  refunded numeric(18, 3) not null default 0,
  base_refunded numeric(18, 3) not null default 0,
  refunded_cost numeric(20, 2) not null default 0,
  constraint pk_sales_order_line primary key (company_id, id),
  constraint uq_sales_order_line_position unique (company_id, order_id, position),
  constraint fk_sales_order_line_order foreign key (company_id, order_id)
    references sales_order (company_id, id),
  constraint fk_sales_order_line_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_sales_order_line_reservation foreign key (company_id, reservation_id)
    references stock_reservation (company_id, id),
  constraint ck_sales_order_line_kind check (kind in ('GOODS', 'SERVICE')),
  constraint ck_sales_order_line_quantity check (quantity > 0 and base_quantity > 0),
  constraint ck_sales_order_line_price check (
    unit_price >= 0 and discount_percent between 0 and 100 and net >= 0
    and tva_percent between 0 and 100),
  constraint ck_sales_order_line_shipped check (
    shipped >= 0 and cancelled >= 0 and shipped + cancelled <= quantity
    and base_shipped between 0 and base_quantity and cost >= 0
    and (kind = 'GOODS' or shipped = 0 and reservation_id is null)),
  constraint ck_sales_order_line_refunded check (
    refunded between 0 and quantity - cancelled and (kind = 'SERVICE' or refunded <= shipped)
    and base_refunded between 0 and base_shipped and refunded_cost between 0 and cost)
) with (fillfactor = 80);
create index ix_sales_order_line_product on sales_order_line (company_id, product_id, id);
call isolate_companies('sales_order_line');
grant select, insert, update on sales_order_line to ${app};

-- Never changed: a delivery note.
create table sales_shipment (
  company_id uuid not null default current_company(),
  id uuid not null,
  order_id uuid not null,
  number text not null,
  shipped_on date not null,
  note text,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_sales_shipment primary key (company_id, id),
  constraint uq_sales_shipment_number unique (company_id, number),
  constraint uq_sales_shipment_order unique (company_id, order_id, id),
  constraint fk_sales_shipment_order foreign key (company_id, order_id)
    references sales_order (company_id, id)
);
call isolate_companies('sales_shipment');

create table sales_shipment_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  shipment_id uuid not null,
  line_id uuid not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  cost numeric(20, 2) not null,
  movement_id uuid not null,
  constraint pk_sales_shipment_line primary key (company_id, id),
  constraint uq_sales_shipment_line unique (company_id, shipment_id, line_id),
  constraint fk_sales_shipment_line_shipment foreign key (company_id, shipment_id)
    references sales_shipment (company_id, id),
  constraint fk_sales_shipment_line_line foreign key (company_id, line_id)
    references sales_order_line (company_id, id),
  constraint fk_sales_shipment_line_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id),
  constraint ck_sales_shipment_line check (quantity > 0 and base_quantity > 0 and cost >= 0)
);
create index ix_sales_shipment_line_line on sales_shipment_line (company_id, line_id);
call isolate_companies('sales_shipment_line');

-- Never changed: what a customer gets back.
create table sales_refund (
  company_id uuid not null default current_company(),
  id uuid not null,
  order_id uuid not null,
  number text not null,
  refunded_on date not null,
  reason text not null,
  total_ht numeric(17, 2) not null,
  total_tva numeric(17, 2) not null,
  total_ttc numeric(17, 2) not null,
  rate_groups jsonb not null,
  cost numeric(20, 2) not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_sales_refund primary key (company_id, id),
  constraint uq_sales_refund_number unique (company_id, number),
  constraint fk_sales_refund_order foreign key (company_id, order_id)
    references sales_order (company_id, id),
  constraint ck_sales_refund_totals check (
    total_ht >= 0 and total_tva >= 0 and total_ttc = total_ht + total_tva and cost >= 0)
);
create index ix_sales_refund_order on sales_refund (company_id, order_id, id);
call isolate_companies('sales_refund');

-- net is by how much this refund raised the HT that was refunded of the line.
create table sales_refund_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  refund_id uuid not null,
  line_id uuid not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  goods text not null,
  net numeric(17, 2) not null,
  cost numeric(20, 2) not null,
  movement_id uuid,
  constraint pk_sales_refund_line primary key (company_id, id),
  constraint uq_sales_refund_line unique (company_id, refund_id, line_id),
  constraint fk_sales_refund_line_refund foreign key (company_id, refund_id)
    references sales_refund (company_id, id),
  constraint fk_sales_refund_line_line foreign key (company_id, line_id)
    references sales_order_line (company_id, id),
  constraint fk_sales_refund_line_movement foreign key (company_id, movement_id)
    references stock_movement (company_id, id),
  constraint ck_sales_refund_line check (
    quantity > 0 and base_quantity >= 0 and net >= 0 and cost >= 0
    and goods in ('RESTOCK', 'SCRAP', 'NONE') and (goods = 'NONE') = (movement_id is null))
);
create index ix_sales_refund_line_line on sales_refund_line (company_id, line_id);
call isolate_companies('sales_refund_line');
grant select, insert on sales_shipment, sales_shipment_line, sales_refund, sales_refund_line to ${app};

-- What a customer's orders amount to that accounting has not said anything about yet: the open ones,
-- and those completed since its last word.
create function open_sales_amount(in_customer uuid, in_since timestamptz) returns numeric
  language sql stable
  as $$
    select coalesce(sum(amount), 0) from (
      select total_ttc as amount from sales_order
      where company_id = current_company() and customer_id = in_customer
        and status in ('PENDING', 'PROCESSING')
      union all
      select total_ttc - refunded_ttc from sales_order
      where company_id = current_company() and customer_id = in_customer
        and completed_at > in_since) o
  $$;
