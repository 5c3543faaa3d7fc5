-- When what is in foreign currencies was valued anew. Its entries have its id as their origin.
-- Locks nothing that exists.

create table revaluation (
  company_id uuid not null default current_company(),
  id uuid not null,
  day date not null,
  gain numeric(17, 2) not null,
  loss numeric(17, 2) not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  constraint pk_revaluation primary key (company_id, id),
  constraint uq_revaluation_day unique (company_id, day),
  constraint ck_revaluation_amounts check (gain >= 0 and loss >= 0 and gain + loss > 0)
);
call isolate_companies('revaluation');

grant select, insert on revaluation to ${app};
