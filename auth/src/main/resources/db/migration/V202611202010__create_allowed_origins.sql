-- The web origins whose pages may call for a company.
-- Why the relay may read all: every request is answered with or without permission for its origin
-- before its company is known, so each service keeps the list of all companies (ADR 17).
-- Why rows may be deleted: they are settings that hold while they are there; who changed them is in
-- the audit trail. Locks company for the moment of adding the foreign key (share row exclusive).
create table allowed_origin (
  company_id uuid not null default current_company(),
  origin text not null,
  constraint pk_allowed_origin primary key (company_id, origin),
  constraint fk_allowed_origin_company foreign key (company_id) references company (company_id),
  -- As browsers send it: scheme, host and port, and nothing after them. Without TLS whoever sits on the
  -- way could change the page; a developer's own machine has no way.
  constraint ck_allowed_origin_form check (
    length(origin) <= 255
    and origin ~ '^(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127\.0\.0\.1))(:[1-9][0-9]{0,4})?$')
);
call isolate_companies('allowed_origin');
create policy relay on allowed_origin for select to ${relay} using (true);
grant select, insert, delete on allowed_origin to ${app};
grant select on allowed_origin to ${relay};
