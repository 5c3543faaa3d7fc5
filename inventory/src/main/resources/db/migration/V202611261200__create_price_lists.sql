-- Price lists and the prices of products in them. A price is for a unit, from a quantity on and from a
-- day on; it is never changed for days that are over, but a newer one takes its place.
-- Locks nothing that exists.

create table price_list (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  currency text not null default 'DZD',
  includes_tva boolean not null default false,
  valid_from date,
  valid_until date,
  is_default boolean not null default false,
  version bigint not null default 1,
  constraint pk_price_list primary key (company_id, id),
  constraint ck_price_list_code check (length(code) between 1 and 32),
  constraint ck_price_list_name check (length(name) between 1 and 200),
  constraint ck_price_list_currency check (currency = 'DZD'),
  constraint ck_price_list_validity check (valid_until >= valid_from),
  -- What everything falls back to must not run out.
  constraint ck_price_list_default check (
    not is_default or valid_from is null and valid_until is null)
);
create unique index uq_price_list_code on price_list (company_id, lower(code));
create unique index uq_price_list_default on price_list (company_id) where is_default;
call isolate_companies('price_list');

create table product_price (
  company_id uuid not null default current_company(),
  id uuid not null,
  price_list_id uuid not null,
  product_id uuid not null,
  unit text not null,
  min_quantity numeric(12, 3) not null default 0,
  price numeric(13, 4) not null,
  valid_from date not null,
  valid_until date,
  version bigint not null default 1,
  constraint pk_product_price primary key (company_id, id),
  -- Led by the product: an order asks for the prices of its products.
  constraint uq_product_price
    unique (company_id, product_id, price_list_id, unit, min_quantity, valid_from),
  constraint fk_product_price_list foreign key (company_id, price_list_id)
    references price_list (company_id, id),
  constraint fk_product_price_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint ck_product_price_quantity check (min_quantity >= 0),
  constraint ck_product_price_price check (price >= 0),
  constraint ck_product_price_validity check (valid_until >= valid_from)
);
create index ix_product_price_list on product_price (company_id, price_list_id, id);
call isolate_companies('product_price');

grant select, insert, update on price_list to ${app};
-- A price that was set by mistake is taken away again; documents keep the price that they were made at.
grant select, insert, update, delete on product_price to ${app};
