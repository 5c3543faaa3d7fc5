-- What each company decides for its people, and the numbers of its documents. Locks nothing that
-- exists.

-- A row for each value that the company decided and the day from which it holds, until that of the
-- next. Before the first, 1900-01-01 for all time, the recommended value holds, which is in the code
-- beside its source.
create table setting (
  company_id uuid not null default current_company(),
  key text not null,
  valid_from date not null,
  value text not null,
  version bigint not null default 1,
  changed_at timestamptz not null default now(),
  constraint pk_setting primary key (company_id, key, valid_from),
  constraint ck_setting_key check (key ~ '^[A-Z][A-Z0-9_]{0,59}$'),
  constraint ck_setting_value check (length(value) <= 500),
  constraint ck_setting_valid_from check (valid_from between '1900-01-01' and '2099-12-31')
);
call isolate_companies('setting');
grant select, insert, update, delete on setting to ${app};

-- The last number given out, per kind of document and year.
create table document_number (
  company_id uuid not null default current_company(),
  prefix text not null,
  year smallint not null,
  last bigint not null,
  constraint pk_document_number primary key (company_id, prefix, year)
);
call isolate_companies('document_number');
grant select on document_number to ${app};

-- The next number; locks its row until the transaction ends, so one that is refused leaves no gap.
-- Nothing else writes there.
create function next_document_number(in_prefix text, in_year integer) returns bigint
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into document_number as n (prefix, year, last) values (in_prefix, in_year, 1)
    on conflict on constraint pk_document_number do update set last = n.last + 1
    returning last
  $$;

-- The day that it is for companies, who are all in Algeria.
create or replace function business_date() returns date
  language sql stable
  as $$ select (now() at time zone 'Africa/Algiers')::date $$;
