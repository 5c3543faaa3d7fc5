-- Kinds of leave as data of each company, and how many days of a kind one request may have, by date.
-- Locks prepared_company for as long as the companies that exist are given theirs.

-- paid_by: who pays for these days. counting: every day (the 30 days of art. 41 are such), every day but
-- holidays, or working days. balance: NONE (a right at an event), MONTHLY (days for a month of work, no
-- more than cap in a reference year, south_days more in the South), YEARLY (days for each reference year).
-- once: once in a career. follows_id: begins on the day after leave of that type. counts_as_work: its days
-- give annual leave, loi 90-11 art. 46. settled: what is left is paid at the end of the contract.
create table leave_type (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  name_ar text,
  paid_by text not null,
  counting text not null,
  balance text not null,
  days numeric(5,2),
  cap numeric(5,2),
  south_days numeric(5,2) not null default 0,
  once boolean not null default false,
  follows_id uuid,
  needs_document boolean not null default false,
  may_be_negative boolean not null default false,
  half_days boolean not null default false,
  approvals smallint not null default 1,
  counts_as_work boolean not null default true,
  settled boolean not null default false,
  is_active boolean not null default true,
  is_built_in boolean not null default false,
  constraint pk_leave_type primary key (company_id, id),
  constraint uq_leave_type_code unique (company_id, code),
  constraint fk_leave_type_follows foreign key (company_id, follows_id) references leave_type,
  constraint ck_leave_type_code check (code ~ '^[A-Z0-9_]{1,40}$'),
  constraint ck_leave_type_names check (
    length(name) between 1 and 100 and length(name_ar) between 0 and 100),
  constraint ck_leave_type_paid_by check (paid_by in ('COMPANY', 'CNAS', 'NOBODY')),
  constraint ck_leave_type_counting
    check (counting in ('CALENDAR_DAYS', 'DAYS_WITHOUT_HOLIDAYS', 'WORKING_DAYS')),
  constraint ck_leave_type_balance check (balance in ('NONE', 'MONTHLY', 'YEARLY')),
  constraint ck_leave_type_days check (case balance
    when 'NONE' then days is null and cap is null and south_days = 0 and not may_be_negative
      and not settled
    when 'MONTHLY' then days between 0.01 and 31 and cap between days and 366
    else days between 0.01 and 366 and cap is null and south_days = 0 end),
  constraint ck_leave_type_south_days check (south_days between 0 and 60),
  constraint ck_leave_type_follows check (follows_id <> id),
  constraint ck_leave_type_approvals check (approvals between 1 and 2),
  -- What the law gives is given (loi 90-11 arts 39, 41, 52 to 54; loi 83-11), more is the company's to
  -- decide: leave without pay alone is its own altogether.
  constraint ck_leave_type_legal check (not is_built_in or code = 'UNPAID' or is_active
    and (paid_by = 'COMPANY' or paid_by = 'CNAS' and code in ('SICK', 'MATERNITY',
      'MATERNITY_EXTENSION', 'MATERNITY_SECOND_EXTENSION'))
    and (code <> 'ANNUAL' or balance = 'MONTHLY' and days >= 2.5 and cap >= 30 and counts_as_work
      and settled))
);
create index ix_leave_type_follows on leave_type (company_id, follows_id)
  where follows_id is not null;
call isolate_companies('leave_type');

-- What a type with a balance gives from a month on; its row in leave_type has the last of them. There is
-- one from the beginning.
create table leave_rate (
  company_id uuid not null default current_company(),
  type_id uuid not null,
  valid_from date not null,
  days numeric(5,2) not null,
  cap numeric(5,2),
  south_days numeric(5,2) not null,
  source text,
  constraint pk_leave_rate primary key (company_id, type_id, valid_from),
  constraint fk_leave_rate_type foreign key (company_id, type_id) references leave_type,
  constraint ck_leave_rate_from check (
    extract(day from valid_from) = 1 and valid_from between '1950-01-01' and '2099-12-31'),
  constraint ck_leave_rate_days check (
    days between 0.01 and 366 and cap between days and 366 and south_days between 0 and 60),
  constraint ck_leave_rate_source check (length(source) between 1 and 200)
);
call isolate_companies('leave_rate');

create function begin_leave_rates() returns trigger
  language plpgsql
  as $$
begin
  insert into leave_rate (company_id, type_id, valid_from, days, cap, south_days, source)
  values (new.company_id, new.id, '1950-01-01', new.days, new.cap, new.south_days,
    case when new.is_built_in then 'Loi 90-11 arts 41 et 42' end);
  return null;
end $$;
create trigger tr_leave_type_rates after insert on leave_type
  for each row when (new.balance <> 'NONE') execute function begin_leave_rates();

-- The most days of one request, with those that it touches, that begins on valid_from or later. A type with rows is not to be had
-- before the first of them; one without rows has no limit of its own.
create table leave_limit (
  company_id uuid not null default current_company(),
  type_id uuid not null,
  valid_from date not null,
  max_days numeric(5,1) not null,
  source text not null,
  constraint pk_leave_limit primary key (company_id, type_id, valid_from),
  constraint fk_leave_limit_type foreign key (company_id, type_id) references leave_type,
  constraint ck_leave_limit_from check (valid_from between '1950-01-01' and '2099-12-31'),
  constraint ck_leave_limit_max_days check (max_days between 0.5 and 1100),
  constraint ck_leave_limit_source check (length(source) between 1 and 200)
);
call isolate_companies('leave_limit');

grant select, insert on leave_type, leave_limit to ${app};
grant update (version, name, name_ar, paid_by, counting, balance, days, cap, south_days, once,
  follows_id, needs_document, may_be_negative, half_days, approvals, counts_as_work, settled, is_active)
  on leave_type to ${app};
grant update (max_days, source), delete on leave_limit to ${app};
grant select, insert, update (days, cap, south_days, source), delete on leave_rate to ${app};

-- The most days of one event that the law gives.
create function legal_leave_limits()
  returns table (code text, valid_from date, max_days numeric, source text)
  language sql immutable
  as $$
    select code, valid_from::date, max_days, source from (values
      ('MATERNITY', '1950-01-01', 98::numeric, 'Loi 83-11 art. 29: 14 semaines'),
      ('MATERNITY', '2025-07-23', 150, 'Loi 25-08 du 19 juillet 2025'),
      ('MATERNITY_EXTENSION', '2025-07-23', 50, 'Loi 25-08 du 19 juillet 2025'),
      ('MATERNITY_SECOND_EXTENSION', '2025-07-23', 165, 'Loi 25-08 du 19 juillet 2025'),
      ('MARRIAGE', '1990-04-21', 3, 'Loi 90-11 art. 54'),
      ('BIRTH', '1990-04-21', 3, 'Loi 90-11 art. 54'),
      ('CHILD_MARRIAGE', '1990-04-21', 3, 'Loi 90-11 art. 54'),
      ('DEATH', '1990-04-21', 3, 'Loi 90-11 art. 54'),
      ('CIRCUMCISION', '1990-04-21', 3, 'Loi 90-11 art. 54'),
      ('PILGRIMAGE', '1990-04-21', 30, 'Loi 90-11 art. 54; la durée est d''usage'))
      as l (code, valid_from, max_days, source)
  $$;

-- On no day less than the law gives: neither by a row nor for want of one.
create function refuse_limit_below_the_law() returns trigger
  language plpgsql
  as $$
declare
  in_type uuid := case tg_op when 'DELETE' then old.type_id else new.type_id end;
  in_code text;
begin
  -- Goes with the whole company (erase_company), whose owner deletes it.
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = old.company_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return null;
  end if;
  select code into in_code from leave_type where id = in_type and is_built_in;
  if exists (
    select from (
      select valid_from from legal_leave_limits() where code = in_code
      union select valid_from from leave_limit where type_id = in_type) d
    where (select max_days from legal_leave_limits() l
        where l.code = in_code and l.valid_from <= d.valid_from order by l.valid_from desc limit 1)
      > coalesce((select max_days from leave_limit o
        where o.type_id = in_type and o.valid_from <= d.valid_from
        order by o.valid_from desc limit 1), 0))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_leave_limit_legal',
      message = 'leave_limit violates check constraint "ck_leave_limit_legal"';
  end if;
  return null;
end $$;
create trigger tr_leave_limit_legal after insert or update or delete on leave_limit
  for each row execute function refuse_limit_below_the_law();

-- What the law gives, for the running transaction's company; what it has already stays as it is.
create function prepare_leave_types() returns void
  language sql
  as $$
    insert into leave_type (id, code, name, name_ar, paid_by, counting, balance, days, cap, south_days,
      once, needs_document, half_days, approvals, counts_as_work, settled, is_built_in)
    values
      -- arts 39 to 43; 10 days more in the South: art. 42, the number is a usual one
      (gen_random_uuid(), 'ANNUAL', 'Congé annuel', 'عطلة سنوية', 'COMPANY', 'CALENDAR_DAYS', 'MONTHLY',
        2.5, 30, 10, false, false, true, 1, true, true, true),
      -- the CNAS pays; notice within 48 hours
      (gen_random_uuid(), 'SICK', 'Congé de maladie', 'عطلة مرضية', 'CNAS', 'CALENDAR_DAYS', 'NONE',
        null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'MATERNITY', 'Congé de maternité', 'عطلة أمومة', 'CNAS', 'CALENDAR_DAYS',
        'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'MATERNITY_EXTENSION', 'Prolongation du congé de maternité',
        'تمديد عطلة الأمومة', 'CNAS', 'CALENDAR_DAYS', 'NONE', null, null, 0, false, true, false, 1,
        true, false, true),
      (gen_random_uuid(), 'MATERNITY_SECOND_EXTENSION', 'Seconde prolongation du congé de maternité',
        'تمديد ثان لعطلة الأمومة', 'CNAS', 'CALENDAR_DAYS', 'NONE', null, null, 0, false, true, false,
        1, true, false, true),
      -- art. 54: three working days each, paid
      (gen_random_uuid(), 'MARRIAGE', 'Mariage du travailleur', 'زواج العامل', 'COMPANY',
        'WORKING_DAYS', 'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'BIRTH', 'Naissance d''un enfant', 'ازدياد مولود', 'COMPANY',
        'WORKING_DAYS', 'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'CHILD_MARRIAGE', 'Mariage d''un descendant', 'زواج أحد الفروع', 'COMPANY',
        'WORKING_DAYS', 'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'DEATH', 'Décès d''un proche', 'وفاة أحد الأقارب', 'COMPANY',
        'WORKING_DAYS', 'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'CIRCUMCISION', 'Circoncision d''un enfant', 'ختان ابن العامل', 'COMPANY',
        'WORKING_DAYS', 'NONE', null, null, 0, false, true, false, 1, true, false, true),
      (gen_random_uuid(), 'PILGRIMAGE', 'Pèlerinage', 'حج', 'COMPANY', 'CALENDAR_DAYS', 'NONE',
        null, null, 0, true, true, false, 2, true, false, true),
      (gen_random_uuid(), 'UNPAID', 'Congé sans solde', 'عطلة بدون أجر', 'NOBODY', 'CALENDAR_DAYS',
        'NONE', null, null, 0, false, false, true, 2, false, false, true)
    on conflict on constraint uq_leave_type_code do nothing;

    update leave_type t set follows_id = f.id from leave_type f
    where t.is_built_in and t.follows_id is null and t.version = 1
      and (t.code, f.code) in (('MATERNITY_EXTENSION', 'MATERNITY'),
        ('MATERNITY_SECOND_EXTENSION', 'MATERNITY_EXTENSION'));

    insert into leave_limit (type_id, valid_from, max_days, source)
    select t.id, l.valid_from, l.max_days, l.source
    from leave_type t join legal_leave_limits() l on l.code = t.code
    where t.is_built_in and t.version = 1
    on conflict on constraint pk_leave_limit do nothing
  $$;

alter table prepared_company no force row level security;
do $$
declare
  company uuid;
begin
  for company in select company_id from prepared_company loop
    perform set_config('app.company_id', company::text, true);
    perform prepare_leave_types();
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
alter table prepared_company force row level security;
