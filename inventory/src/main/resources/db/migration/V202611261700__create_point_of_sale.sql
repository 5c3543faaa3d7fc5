-- Point of sale: tills, their sessions, what is sold there, and the reports that closed a session.
-- Whatever concerns a till is done under the lock of its row, which has its counters: numbers of
-- tickets, sessions and Z reports are without a gap. Locks nothing that exists.

create table till (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  warehouse_id uuid not null,
  price_list_id uuid,
  prices_include_tva boolean not null,
  is_active boolean not null default true,
  version bigint not null default 1,
  last_session bigint not null default 0,
  last_ticket bigint not null default 0,
  last_z bigint not null default 0,
  -- Sum of all tickets in all Z reports, including TVA; never set back.
  grand_total numeric(20, 2) not null default 0,
  created_at timestamptz not null default now(),
  constraint pk_till primary key (company_id, id),
  constraint fk_till_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  -- The code is part of the tickets' numbers.
  constraint ck_till_code check (code ~ '^[A-Z0-9]{1,12}$'),
  constraint uq_till_code unique (company_id, code),
  constraint ck_till_counters check (last_session >= 0 and last_ticket >= 0 and last_z >= 0)
);
create index ix_till_warehouse on till (company_id, warehouse_id);
call isolate_companies('till');

-- From the float to the count. expected and difference are known once it is closed.
create table till_session (
  company_id uuid not null default current_company(),
  id uuid not null,
  till_id uuid not null,
  number bigint not null,
  status text not null default 'OPEN',
  opening_float numeric(20, 2) not null,
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  z_number bigint,
  expected numeric(20, 2),
  counted numeric(20, 2),
  difference numeric(20, 2),
  denominations json,
  constraint pk_till_session primary key (company_id, id),
  constraint uq_till_session_number unique (company_id, till_id, number),
  constraint uq_till_session_z unique (company_id, till_id, z_number),
  constraint fk_till_session_till foreign key (company_id, till_id) references till (company_id, id),
  constraint ck_till_session_status check (status in ('OPEN', 'CLOSED')),
  constraint ck_till_session_float check (opening_float >= 0),
  constraint ck_till_session_closed check (
    status = 'OPEN' and num_nonnulls(closed_at, closed_by, z_number, expected, counted, difference) = 0
    or status = 'CLOSED'
      and num_nulls(closed_at, closed_by, z_number, expected, counted, difference) = 0
      and counted >= 0 and difference = counted - expected and closed_at >= opened_at)
);
create unique index uq_till_session_open on till_session (company_id, till_id)
  where status = 'OPEN';
call isolate_companies('till_session');

-- Cash that came into the drawer (positive) or left it (negative) without a ticket.
create table till_cash_movement (
  company_id uuid not null default current_company(),
  id uuid not null,
  session_id uuid not null,
  amount numeric(20, 2) not null,
  reason text not null,
  moved_at timestamptz not null default now(),
  moved_by uuid not null,
  constraint pk_till_cash_movement primary key (company_id, id),
  constraint fk_till_cash_movement_session foreign key (company_id, session_id)
    references till_session (company_id, id),
  constraint ck_till_cash_movement_amount check (amount <> 0)
);
create index ix_till_cash_movement_session on till_cash_movement (company_id, session_id, id);
call isolate_companies('till_cash_movement');

-- Made at the closing and never changed: the service has no right to.
create table z_report (
  company_id uuid not null default current_company(),
  session_id uuid not null,
  till_id uuid not null,
  number bigint not null,
  report json not null,
  created_at timestamptz not null default now(),
  constraint pk_z_report primary key (company_id, session_id),
  constraint uq_z_report_number unique (company_id, till_id, number),
  constraint fk_z_report_session foreign key (company_id, session_id)
    references till_session (company_id, id)
);
call isolate_companies('z_report');

-- A ticket, under the id that the till gave it. session_id: in whose Z report it is; null while it
-- waits for the till's next session. late_for: the closed session whose drawer had its cash.
create table ticket (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  till_id uuid not null,
  serial bigint not null,
  session_id uuid,
  late_for uuid,
  warehouse_id uuid not null,
  customer_id uuid,
  provisional_number text,
  offline boolean not null,
  issued_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  prices_include_tva boolean not null,
  total_ht numeric(20, 2) not null,
  total_tva numeric(20, 2) not null,
  total_ttc numeric(20, 2) not null,
  stamp_duty numeric(20, 2) not null,
  rounding numeric(20, 2) not null,
  payable numeric(20, 2) not null,
  change_given numeric(20, 2) not null,
  flags text[] not null,
  stock_state text not null,
  content_hash bytea not null,
  constraint pk_ticket primary key (company_id, id),
  constraint uq_ticket_number unique (company_id, number),
  constraint uq_ticket_serial unique (company_id, till_id, serial),
  constraint fk_ticket_till foreign key (company_id, till_id) references till (company_id, id),
  constraint fk_ticket_session foreign key (company_id, session_id)
    references till_session (company_id, id),
  constraint fk_ticket_late_for foreign key (company_id, late_for)
    references till_session (company_id, id),
  constraint fk_ticket_warehouse foreign key (company_id, warehouse_id)
    references warehouse (company_id, id),
  constraint ck_ticket_late check (late_for <> session_id),
  constraint ck_ticket_totals check (
    total_ht + total_tva = total_ttc and payable = total_ttc + stamp_duty + rounding
    and stamp_duty >= 0 and change_given >= 0),
  constraint ck_ticket_stock_state check (stock_state in ('BOOKED', 'STOCK_PENDING'))
);
create index ix_ticket_recorded on ticket (company_id, recorded_at, id);
create index ix_ticket_session on ticket (company_id, session_id);
create index ix_ticket_late_for on ticket (company_id, late_for) where late_for is not null;
create index ix_ticket_unclaimed on ticket (company_id, till_id) where session_id is null;
create index ix_ticket_pending on ticket (company_id, recorded_at, id)
  where stock_state = 'STOCK_PENDING';
call isolate_companies('ticket');

-- ht and ttc are the line's exact share of its ticket's totals; negative where goods come back.
-- base quantities are in the product's unit: pending_base is still to be issued from the stock,
-- issued_base went out (at cost), restocked_base of that came back (at restocked_cost). What was
-- returned never exceeds what was sold.
create table ticket_line (
  company_id uuid not null default current_company(),
  ticket_id uuid not null,
  line integer not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  unit text not null,
  quantity numeric(18, 3) not null,
  base_quantity numeric(18, 3) not null,
  lot_number text,
  unit_price numeric(18, 4) not null,
  list_price numeric(18, 4),
  discount_percent numeric(5, 2) not null,
  tva_percent numeric(5, 2) not null,
  ht numeric(20, 2) not null,
  ttc numeric(20, 2) not null,
  return_of_ticket uuid,
  return_of_line integer,
  movement_id uuid,
  pending_base numeric(18, 3) not null default 0,
  issued_base numeric(18, 3) not null default 0,
  cost numeric(20, 2) not null default 0,
  returned_base numeric(18, 3) not null default 0,
  returned_quantity numeric(18, 3) not null default 0,
  returned_ht numeric(20, 2) not null default 0,
  returned_ttc numeric(20, 2) not null default 0,
  restocked_base numeric(18, 3) not null default 0,
  restocked_cost numeric(20, 2) not null default 0,
  constraint pk_ticket_line primary key (company_id, ticket_id, line),
  constraint fk_ticket_line_ticket foreign key (company_id, ticket_id)
    references ticket (company_id, id),
  constraint fk_ticket_line_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_ticket_line_return_of foreign key (company_id, return_of_ticket, return_of_line)
    references ticket_line (company_id, ticket_id, line),
  constraint ck_ticket_line_sign check (
    return_of_ticket is null and return_of_line is null and quantity > 0 and base_quantity > 0
    or return_of_ticket is not null and return_of_line is not null
      and quantity < 0 and base_quantity < 0),
  constraint ck_ticket_line_prices check (
    unit_price >= 0 and discount_percent between 0 and 100 and tva_percent between 0 and 100),
  constraint ck_ticket_line_returned check (
    returned_base between 0 and greatest(base_quantity, 0)
    and returned_quantity between 0 and greatest(quantity, 0)),
  constraint ck_ticket_line_stock check (
    pending_base >= 0 and issued_base >= 0 and restocked_base between 0 and issued_base
    and pending_base + issued_base <= greatest(base_quantity, 0))
);
create index ix_ticket_line_pending on ticket_line (company_id, product_id) where pending_base > 0;
create index ix_ticket_line_return_of on ticket_line
  (company_id, return_of_ticket, return_of_line) where return_of_ticket is not null;
call isolate_companies('ticket_line');

create table ticket_rate (
  company_id uuid not null default current_company(),
  ticket_id uuid not null,
  tva_percent numeric(5, 2) not null,
  ht numeric(20, 2) not null,
  tva numeric(20, 2) not null,
  ttc numeric(20, 2) not null,
  constraint pk_ticket_rate primary key (company_id, ticket_id, tva_percent),
  constraint fk_ticket_rate_ticket foreign key (company_id, ticket_id)
    references ticket (company_id, id),
  constraint ck_ticket_rate_sum check (ht + tva = ttc)
);
call isolate_companies('ticket_rate');

-- amount is what stays: of cash, what was tendered less the change. Negative where money goes back.
create table ticket_payment (
  company_id uuid not null default current_company(),
  ticket_id uuid not null,
  line integer not null,
  method text not null,
  amount numeric(20, 2) not null,
  tendered numeric(20, 2) not null,
  reference text,
  constraint pk_ticket_payment primary key (company_id, ticket_id, line),
  constraint fk_ticket_payment_ticket foreign key (company_id, ticket_id)
    references ticket (company_id, id),
  constraint ck_ticket_payment_method check (
    method in ('CASH', 'CARD', 'CHEQUE', 'TRANSFER', 'ACCOUNT')),
  constraint ck_ticket_payment_tendered check (method = 'CASH' or tendered = amount)
);
call isolate_companies('ticket_payment');

grant select, insert, update on till, till_session to ${app};
grant select, insert on till_cash_movement, z_report, ticket, ticket_line, ticket_rate,
  ticket_payment to ${app};
grant update (session_id, stock_state) on ticket to ${app};
grant update (movement_id, pending_base, issued_base, cost, returned_base, returned_quantity,
  returned_ht, returned_ttc, restocked_base, restocked_cost) on ticket_line to ${app};

-- The tills' list.
alter table till add constraint fk_till_price_list foreign key (company_id, price_list_id)
  references price_list (company_id, id);
create index ix_till_price_list on till (company_id, price_list_id) where price_list_id is not null;
-- The tickets' customers.
alter table ticket add constraint fk_ticket_customer foreign key (company_id, customer_id)
  references customer (company_id, id);
create index ix_ticket_customer on ticket (company_id, customer_id, recorded_at)
  where customer_id is not null;

-- What a customer was sold that accounting has not said anything about yet: open orders, and orders
-- completed and tickets put on his account since its last word.
create or replace function open_sales_amount(in_customer uuid, in_since timestamptz) returns numeric
  language sql stable
  as $$
    select coalesce(sum(amount), 0) from (
      select total_ttc as amount from sales_order
      where company_id = current_company() and customer_id = in_customer
        and status in ('PENDING', 'PROCESSING')
      union all
      select total_ttc - refunded_ttc from sales_order
      where company_id = current_company() and customer_id = in_customer
        and completed_at > in_since
      union all
      select p.amount from ticket k
      join ticket_payment p on p.company_id = k.company_id and p.ticket_id = k.id
      where k.company_id = current_company() and k.customer_id = in_customer
        and k.recorded_at > in_since and p.method = 'ACCOUNT') o
  $$;
