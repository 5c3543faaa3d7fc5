-- The TVA rates that a company sets itself; those of the law are in TvaRates. Locks nothing that
-- exists.

create table tva_rate (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  valid_from date not null,
  percent numeric(5, 2) not null,
  constraint pk_tva_rate primary key (company_id, id),
  constraint uq_tva_rate unique (company_id, code, valid_from),
  constraint ck_tva_rate_code check (code in ('NORMAL', 'REDUCED')),
  constraint ck_tva_rate_percent check (percent between 0 and 100)
);
call isolate_companies('tva_rate');

grant select, insert, delete on tva_rate to ${app};
