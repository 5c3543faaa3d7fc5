-- Suppliers and what they sell at which price. Locks nothing that exists.

create extension if not exists pg_trgm;

create table supplier (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  nif text,
  nis text,
  rc text,
  ai text,
  street text,
  commune text,
  wilaya smallint,
  postal_code text,
  contact text,
  phone text,
  email text,
  payment_days integer not null,
  lead_days integer not null,
  currency text not null default 'DZD',
  rib text,
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  constraint pk_supplier primary key (company_id, id),
  constraint ck_supplier_nif check (nif ~ '^([0-9]{15}|[0-9]{20})$'),
  constraint ck_supplier_nis check (nis ~ '^[0-9]{15}$'),
  constraint ck_supplier_rib check (rib ~ '^[0-9]{20}$'),
  constraint ck_supplier_wilaya check (wilaya between 1 and 69),
  constraint ck_supplier_days check (payment_days between 0 and 365 and lead_days between 0 and 365),
  constraint ck_supplier_currency check (currency = 'DZD')
);
create unique index uq_supplier_code on supplier (company_id, lower(code));
create unique index uq_supplier_nif on supplier (company_id, nif);
call isolate_companies('supplier');

-- Several may hold at once: the one with the largest minimum that is reached counts, among these the
-- one that began last.
create table supplier_price (
  company_id uuid not null default current_company(),
  id uuid not null,
  supplier_id uuid not null,
  product_id uuid not null,
  supplier_sku text,
  unit text not null,
  price numeric(18, 4) not null,
  min_quantity numeric(18, 3) not null,
  valid_from date not null,
  valid_until date,
  preferred boolean not null default false,
  version bigint not null default 1,
  constraint pk_supplier_price primary key (company_id, id),
  constraint fk_supplier_price_supplier foreign key (company_id, supplier_id)
    references supplier (company_id, id),
  constraint fk_supplier_price_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint uq_supplier_price_start
    unique (company_id, supplier_id, product_id, unit, min_quantity, valid_from),
  constraint ck_supplier_price_price check (price >= 0 and price < 1e11),
  constraint ck_supplier_price_min_quantity check (min_quantity >= 0),
  constraint ck_supplier_price_period check (valid_until >= valid_from)
);
create index ix_supplier_price_product on supplier_price (company_id, product_id, supplier_id);
call isolate_companies('supplier_price');

grant select, insert, update on supplier, supplier_price to ${app};
-- A price is an offer, no record: orders keep what they were made at.
grant delete on supplier_price to ${app};

-- Whom a reorder rule prefers is a supplier of the company.
alter table reorder_rule add constraint fk_reorder_rule_supplier
  foreign key (company_id, preferred_supplier_id) references supplier (company_id, id);
