-- What a foreign currency was worth on a day, per company: a change of a rate changes no entry that
-- is posted. Locks nothing that exists.

create table exchange_rate (
  company_id uuid not null default current_company(),
  currency text not null,
  day date not null,
  rate numeric(18, 8) not null,
  units integer not null,
  set_by uuid,
  set_at timestamptz not null default now(),
  constraint pk_exchange_rate primary key (company_id, currency, day),
  constraint ck_exchange_rate_currency check (currency ~ '^[A-Z]{3}$'),
  constraint ck_exchange_rate_day check (day between date '1900-01-01' and date '2999-12-31'),
  constraint ck_exchange_rate_rate check (rate > 0),
  constraint ck_exchange_rate_units check (units in (1, 10, 100, 1000))
);
call isolate_companies('exchange_rate');

grant select, insert, update, delete on exchange_rate to ${app};
