-- Imports of products. A file is first taken in, line by line, then done from here: so a slow upload
-- holds no transaction, and what was taken in survives the process that was at it.
-- Locks nothing that exists.

create table product_import (
  company_id uuid not null default current_company(),
  id uuid not null,
  state text not null default 'UPLOADING',
  format text not null,
  mode text not null,
  dry_run boolean not null,
  created_by uuid,
  username text,
  address text,
  idempotency_key text,
  request_hash bytea,
  bytes bigint not null default 0,
  lines bigint not null default 0,
  taken bigint not null default 0,
  done bigint not null default 0,
  done_through bigint not null default 0,
  created bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  failure text,
  attempts smallint not null default 0,
  owner uuid,
  alive_until timestamptz not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint pk_product_import primary key (company_id, id),
  constraint ck_product_import_state check (
    state in ('UPLOADING', 'WAITING', 'RUNNING', 'COMPLETED', 'REFUSED', 'FAILED')),
  constraint ck_product_import_format check (format in ('CSV', 'JSONL')),
  constraint ck_product_import_mode check (mode in ('ALL_OR_NOTHING', 'SKIP_BAD_LINES')),
  constraint ck_product_import_owner check ((state = 'RUNNING') = (owner is not null)),
  constraint ck_product_import_failure check ((state = 'FAILED') = (failure is not null)),
  constraint ck_product_import_finished check (
    (state in ('COMPLETED', 'REFUSED', 'FAILED')) = (finished_at is not null)),
  constraint uq_product_import_key unique (company_id, created_by, idempotency_key)
);
-- One at a time in a company.
create unique index uq_product_import_running on product_import (company_id)
  where state = 'RUNNING';
create index ix_product_import_open on product_import (company_id, id)
  where state in ('UPLOADING', 'WAITING', 'RUNNING');
call isolate_companies('product_import');

-- What waits to be done; gone when the import is over.
create table product_import_line (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  line bigint not null,
  sku text not null,
  sku_key text collate "C" generated always as (lower(sku)) stored,
  name_fr text,
  name_ar text,
  name_en text,
  unit text,
  barcodes text,
  category text,
  tva_code text,
  kind text,
  tracking text,
  valuation text,
  status text,
  price numeric(13, 4),
  constraint pk_product_import_line primary key (company_id, import_id, line),
  constraint uq_product_import_line_sku unique (company_id, import_id, sku_key),
  constraint fk_product_import_line_import foreign key (company_id, import_id)
    references product_import (company_id, id)
);
call isolate_companies('product_import_line');

create table product_import_error (
  company_id uuid not null default current_company(),
  import_id uuid not null,
  line bigint not null,
  n integer not null,
  column_title text,
  code text not null,
  constraint pk_product_import_error primary key (company_id, import_id, line, n),
  constraint fk_product_import_error_import foreign key (company_id, import_id)
    references product_import (company_id, id)
);
call isolate_companies('product_import_error');

grant select, insert, update on product_import to ${app};
grant select, insert, delete on product_import_line to ${app};
grant select, insert, delete on product_import_error to ${app};

-- Says from outside of the transaction that does the import that it is still being done, and how far
-- it is. False: another has taken it over.
create function touch_product_import(
  in_company uuid, in_id uuid, in_owner uuid, in_done bigint) returns boolean
  language plpgsql
  as $$
begin
  perform set_config('app.company_id', in_company::text, true);
  update product_import set alive_until = now() + interval '60 seconds', done = in_done
  where company_id = in_company and id = in_id and owner = in_owner and state = 'RUNNING';
  return found;
end $$;
