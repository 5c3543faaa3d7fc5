-- What came of the requests to erase companies: kept when the company is gone, shown to whoever
-- knows the id, without anything that is personal. Locks nothing that exists.
create table company_erasure (
  id uuid not null,
  company_id uuid not null,
  requested_at timestamptz not null default now(),
  constraint pk_company_erasure primary key (id),
  constraint uq_company_erasure_company unique (company_id)
);

-- What another service said that it has deleted.
create table erasure_part (
  company_id uuid not null,
  service text not null,
  erased_at timestamptz not null,
  tables json not null,
  constraint pk_erasure_part primary key (company_id, service),
  constraint fk_erasure_part_erasure foreign key (company_id) references company_erasure (company_id),
  constraint ck_erasure_part_service check (service ~ '^[a-z-]{1,40}$')
);
grant select, insert on company_erasure, erasure_part to ${app};

-- auth erases its own rows last, when all the others have answered.
grant update (erase_from) on erased_company to ${app};
-- The request counts as a change of the company: its event comes after those before.
grant update (version) on company to ${app};
