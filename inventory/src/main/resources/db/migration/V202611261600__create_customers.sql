-- Customers, and what accounting says of their credit.
-- Why search_key: PostgreSQL's lower() depends on the locale, so the service folds names itself. No
-- trigram index: LIKE is not leakproof, so under row-level security no index can serve it; a search
-- reads the customers of one company, never more.
-- Locks nothing that exists.

create table customer (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  kind text not null,
  name text not null,
  name_ar text,
  nif text,
  nis text,
  rc text,
  ai text,
  legal_form text,
  street text,
  commune text,
  wilaya smallint,
  postal_code text,
  phone text,
  email text,
  price_list_id uuid,
  payment_terms_days integer not null,
  discount_percent numeric(5, 2) not null,
  is_active boolean not null,
  search_key text not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  constraint pk_customer primary key (company_id, id),
  constraint fk_customer_price_list foreign key (company_id, price_list_id)
    references price_list (company_id, id),
  constraint ck_customer_kind check (kind in ('COMPANY', 'PERSON')),
  constraint ck_customer_nif check (nif ~ '^[0-9]{15}([0-9]{5})?$'),
  constraint ck_customer_nis check (nis ~ '^[0-9]{15}$'),
  constraint ck_customer_wilaya check (wilaya between 1 and 69),
  constraint ck_customer_postal_code check (postal_code ~ '^[0-9]{5}$'),
  constraint ck_customer_payment_terms check (payment_terms_days between 0 and 365),
  constraint ck_customer_discount check (discount_percent between 0 and 100)
);
create unique index uq_customer_code on customer (company_id, lower(code));
create unique index uq_customer_nif on customer (company_id, nif);
create unique index uq_customer_nis on customer (company_id, nis);
create unique index uq_customer_rc on customer (company_id, lower(rc));
create unique index uq_customer_ai on customer (company_id, ai);
call isolate_companies('customer');
grant select, insert, update on customer to ${app};

-- The latest word of accounting about a customer; sequence is that of its event. Without a row no
-- limit is known. received_at is when accounting said it, or when it came if that was earlier. Its
-- row is locked while an order of the customer is decided.
create table customer_credit (
  company_id uuid not null default current_company(),
  customer_id uuid not null,
  credit_limit numeric(20, 2),
  outstanding numeric(20, 2) not null,
  on_hold boolean not null,
  sequence bigint not null,
  received_at timestamptz not null,
  constraint pk_customer_credit primary key (company_id, customer_id),
  constraint fk_customer_credit_customer foreign key (company_id, customer_id)
    references customer (company_id, id),
  constraint ck_customer_credit_limit check (credit_limit >= 0)
);
call isolate_companies('customer_credit');
grant select, insert, update on customer_credit to ${app};
