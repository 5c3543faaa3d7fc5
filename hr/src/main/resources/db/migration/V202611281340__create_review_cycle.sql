-- How people are reviewed: scales, templates of sections, and cycles. Locks nothing that exists.

create table rating_scale (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  is_archived boolean not null default false,
  constraint pk_rating_scale primary key (company_id, id),
  constraint uq_rating_scale_code unique (company_id, code),
  constraint ck_rating_scale_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_rating_scale_name check (length(name) between 1 and 100)
);
call isolate_companies('rating_scale');

create table rating_level (
  company_id uuid not null default current_company(),
  scale_id uuid not null,
  value numeric(4, 2) not null,
  label text not null,
  label_ar text,
  constraint pk_rating_level primary key (company_id, scale_id, value),
  constraint fk_rating_level_scale foreign key (company_id, scale_id) references rating_scale,
  constraint ck_rating_level_value check (value between 0 and 99),
  constraint ck_rating_level_labels check (
    length(label) between 1 and 100 and length(label_ar) between 1 and 100)
);
call isolate_companies('rating_level');

create table review_template (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  is_archived boolean not null default false,
  constraint pk_review_template primary key (company_id, id),
  constraint uq_review_template_code unique (company_id, code),
  constraint ck_review_template_code check (code ~ '^[A-Z0-9._-]{1,20}$'),
  constraint ck_review_template_name check (length(name) between 1 and 100)
);
call isolate_companies('review_template');

create table review_section (
  company_id uuid not null default current_company(),
  template_id uuid not null,
  position integer not null,
  title text not null,
  title_ar text,
  kind text not null,
  weight numeric(5, 2) not null,
  is_for_self boolean not null,
  is_for_peers boolean not null,
  constraint pk_review_section primary key (company_id, template_id, position),
  constraint fk_review_section_template
    foreign key (company_id, template_id) references review_template,
  constraint ck_review_section_position check (position between 1 and 30),
  constraint ck_review_section_titles check (
    length(title) between 1 and 200 and length(title_ar) between 1 and 200),
  constraint ck_review_section_kind check (kind in ('RATED', 'GOALS', 'TEXT')),
  constraint ck_review_section_weight check (
    case kind when 'TEXT' then weight = 0 else weight between 0 and 100 end)
);
create unique index uq_review_section_goals on review_section (company_id, template_id)
  where kind = 'GOALS';
call isolate_companies('review_section');

create function require_full_weight() returns trigger
  language plpgsql
  as $$
declare
  total numeric;
begin
  if tg_table_name = 'review_section' then
    select sum(weight) into total from review_section where template_id = new.template_id;
  else
    select sum(weight) into total from review_goal
      where review_id = case tg_op when 'DELETE' then old.review_id else new.review_id end;
  end if;
  -- A company that is erased goes in pieces.
  if total <> 100 and not exists (
    select from erased_company e where e.company_id = current_company()) then
    raise exception using errcode = 'check_violation', constraint = 'ck_weights_are_100',
      message = tg_table_name || ' violates check constraint "ck_weights_are_100"';
  end if;
  return null;
end $$;
create constraint trigger tr_review_section_weight after insert or update on review_section
  deferrable initially deferred for each row execute function require_full_weight();

create table review_cycle (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  name text not null,
  period daterange not null,
  template_id uuid not null,
  scale_id uuid not null,
  self_due date not null,
  peers_due date not null,
  manager_due date not null,
  status text not null default 'DRAFT',
  constraint pk_review_cycle primary key (company_id, id),
  constraint uq_review_cycle_period unique (company_id, id, period),
  constraint uq_review_cycle_scale unique (company_id, id, scale_id),
  constraint fk_review_cycle_template
    foreign key (company_id, template_id) references review_template,
  constraint fk_review_cycle_scale foreign key (company_id, scale_id) references rating_scale,
  constraint ck_review_cycle_name check (length(name) between 1 and 100),
  constraint ck_review_cycle_period check (
    not isempty(period) and not lower_inf(period) and not upper_inf(period)
    and lower(period) >= '1950-01-01' and upper(period) <= '2100-01-01'),
  constraint ck_review_cycle_due check (
    self_due >= lower(period) and peers_due >= lower(period) and manager_due >= self_due
    and manager_due >= peers_due and manager_due <= '2099-12-31'),
  constraint ck_review_cycle_status check (
    status in ('DRAFT', 'OPEN', 'CALIBRATION', 'CLOSED', 'CANCELLED'))
);
create unique index uq_review_cycle_name on review_cycle (company_id, lower(name))
  where status <> 'CANCELLED';
create index ix_review_cycle_template on review_cycle (company_id, template_id);
call isolate_companies('review_cycle');

grant select, insert on rating_scale, rating_level, review_template, review_section to ${app};
grant update (version, name, is_archived) on rating_scale, review_template to ${app};
grant select, insert, update (version, name, period, self_due, peers_due, manager_due, status)
  on review_cycle to ${app};
