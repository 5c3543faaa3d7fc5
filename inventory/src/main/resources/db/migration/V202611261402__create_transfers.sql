-- Transfers between warehouses, in two steps: what was sent is in transit until it is received, comes
-- back, or is given up as lost. Quantity and value in transit are what was sent less what was settled,
-- to the centime: SQL holds that nothing is left of the one without the other, and never less than none.
-- Locks nothing that exists.

create table stock_transfer (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text not null,
  status text not null default 'DRAFT',
  from_warehouse_id uuid not null,
  to_warehouse_id uuid not null,
  expected_on date,
  note text,
  reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  sent_at timestamptz,
  sent_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  events bigint not null default 0,
  version bigint not null default 1,
  constraint pk_stock_transfer primary key (company_id, id),
  constraint uq_stock_transfer_number unique (company_id, number),
  constraint fk_stock_transfer_from foreign key (company_id, from_warehouse_id)
    references warehouse (company_id, id),
  constraint fk_stock_transfer_to foreign key (company_id, to_warehouse_id)
    references warehouse (company_id, id),
  constraint ck_stock_transfer_places check (from_warehouse_id <> to_warehouse_id),
  constraint ck_stock_transfer_status check (status in ('DRAFT', 'SENT', 'PARTIALLY_RECEIVED',
    'RECEIVED', 'RETURNED_TO_SENDER', 'CLOSED_SHORT', 'CANCELLED')),
  constraint ck_stock_transfer_sent check ((status in ('DRAFT', 'CANCELLED')) = (sent_at is null))
);
create index ix_stock_transfer_from on stock_transfer (company_id, from_warehouse_id, id);
create index ix_stock_transfer_to on stock_transfer (company_id, to_warehouse_id, id);
create index ix_stock_transfer_open on stock_transfer (company_id, id)
  where status in ('DRAFT', 'SENT', 'PARTIALLY_RECEIVED');
call isolate_companies('stock_transfer');

-- quantity is in base units, asked for as unit_quantity of unit. picks: the lots and locations that the
-- goods are to be taken from, as the ledger reads them.
create table stock_transfer_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  transfer_id uuid not null,
  position smallint not null,
  product_id uuid not null,
  unit text not null,
  unit_quantity numeric(18, 3) not null,
  quantity numeric(18, 3) not null,
  picks jsonb,
  sent numeric(18, 3) not null default 0,
  sent_value numeric(20, 2) not null default 0,
  received numeric(18, 3) not null default 0,
  received_value numeric(20, 2) not null default 0,
  returned numeric(18, 3) not null default 0,
  returned_value numeric(20, 2) not null default 0,
  lost numeric(18, 3) not null default 0,
  lost_value numeric(20, 2) not null default 0,
  in_transit numeric(18, 3) not null generated always as (sent - received - returned - lost) stored,
  in_transit_value numeric(20, 2) not null
    generated always as (sent_value - received_value - returned_value - lost_value) stored,
  constraint pk_stock_transfer_line primary key (company_id, id),
  constraint uq_stock_transfer_line_position unique (company_id, transfer_id, position),
  constraint fk_stock_transfer_line_transfer foreign key (company_id, transfer_id)
    references stock_transfer (company_id, id),
  constraint fk_stock_transfer_line_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint ck_stock_transfer_line_quantity check (unit_quantity > 0 and quantity > 0),
  constraint ck_stock_transfer_line_sent check (sent in (0, quantity) and sent_value >= 0),
  constraint ck_stock_transfer_line_settled check (received >= 0 and received_value >= 0
    and returned >= 0 and returned_value >= 0 and lost >= 0 and lost_value >= 0),
  constraint ck_stock_transfer_line_in_transit check (sent - received - returned - lost >= 0
    and sent_value - received_value - returned_value - lost_value >= 0
    and (sent > received + returned + lost
      or sent_value = received_value + returned_value + lost_value))
);
create index ix_stock_transfer_line_product on stock_transfer_line (company_id, product_id);
create index ix_stock_transfer_line_in_transit on stock_transfer_line (company_id, id)
  where in_transit > 0;
call isolate_companies('stock_transfer_line');

-- A line of a draft is no record; one that was sent is, and goes only with the whole company, which the
-- owner erases.
create function keep_sent_line() returns trigger
  language plpgsql
  as $$
begin
  if current_setting('app.erasing', true) = old.company_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise exception using errcode = 'check_violation', constraint = 'ck_stock_transfer_line_kept',
    message = 'a line that was sent is kept';
end $$;
create trigger tr_stock_transfer_line_kept before delete on stock_transfer_line
  for each row when (old.sent > 0) execute function keep_sent_line();

-- The lots of a line that left, and how much of each has been settled.
create table stock_transfer_lot (
  company_id uuid not null default current_company(),
  line_id uuid not null,
  lot_id uuid not null,
  sent numeric(18, 3) not null,
  settled numeric(18, 3) not null default 0,
  constraint pk_stock_transfer_lot primary key (company_id, line_id, lot_id),
  constraint fk_stock_transfer_lot_line foreign key (company_id, line_id)
    references stock_transfer_line (company_id, id),
  constraint fk_stock_transfer_lot_lot foreign key (company_id, lot_id)
    references lot (company_id, id),
  constraint ck_stock_transfer_lot check (sent > 0 and settled between 0 and sent)
);
create index ix_stock_transfer_lot_lot on stock_transfer_lot (company_id, lot_id);
call isolate_companies('stock_transfer_lot');

grant select, insert, update on stock_transfer, stock_transfer_line, stock_transfer_lot to ${app};
grant delete on stock_transfer_line to ${app};
