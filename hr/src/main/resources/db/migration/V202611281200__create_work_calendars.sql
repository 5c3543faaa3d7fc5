-- Which days are worked: weekly rest by site and from a day on, the company's own holidays, and the days
-- of Islamic holidays where the company has entered them. Locks nothing that exists.

-- Lets a constraint compare equal values and overlapping spans together.
create extension if not exists btree_gist;

-- site: empty for the whole company. rest_days: 1 for Monday to 7; one at least, loi 90-11 art. 33.
create table work_calendar (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  site text not null default '',
  valid_from date not null,
  rest_days smallint[] not null,
  constraint pk_work_calendar primary key (company_id, id),
  constraint uq_work_calendar_from unique (company_id, site, valid_from),
  constraint ck_work_calendar_site check (site ~ '^([A-Z0-9._-]{1,20})?$'),
  constraint ck_work_calendar_from check (valid_from between '1950-01-01' and '2099-12-31'),
  constraint ck_work_calendar_rest_days check (
    cardinality(rest_days) between 1 and 6 and rest_days <@ '{1,2,3,4,5,6,7}'::smallint[])
);
call isolate_companies('work_calendar');

create table holiday (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  site text not null default '',
  starts_on date not null,
  ends_on date not null,
  name text not null,
  name_ar text,
  constraint pk_holiday primary key (company_id, id),
  constraint ex_holiday_overlap exclude using gist (
    company_id with =, site with =, daterange(starts_on, ends_on, '[]') with &&),
  constraint ck_holiday_site check (site ~ '^([A-Z0-9._-]{1,20})?$'),
  constraint ck_holiday_days check (ends_on between starts_on and starts_on + 30),
  constraint ck_holiday_starts_on check (starts_on between '1950-01-01' and '2099-12-31'),
  constraint ck_holiday_names check (
    length(name) between 1 and 100 and length(name_ar) between 0 and 100)
);
create index ix_holiday_days on holiday (company_id, starts_on);
call isolate_companies('holiday');

-- year: of the Hijra. Rules are known to the service; a rule without a row is where it is computed.
create table legal_holiday_date (
  company_id uuid not null default current_company(),
  rule text not null,
  year smallint not null,
  version bigint not null default 1,
  starts_on date not null,
  days smallint not null,
  confirmed boolean not null,
  constraint pk_legal_holiday_date primary key (company_id, rule, year),
  constraint ck_legal_holiday_date_rule check (rule ~ '^[a-z]+(-[a-z]+)*$' and length(rule) <= 40),
  constraint ck_legal_holiday_date_year check (year between 1368 and 1525),
  constraint ck_legal_holiday_date_days check (days between 1 and 5)
);
create index ix_legal_holiday_date_day on legal_holiday_date (company_id, starts_on);
call isolate_companies('legal_holiday_date');

-- Days on which it may have changed whether they are worked, until leave across them was counted again.
-- done_to: the last request that was.
create table calendar_change (
  company_id uuid not null default current_company(),
  id bigint generated always as identity,
  starts_on date not null,
  ends_on date not null,
  done_to uuid not null default '00000000-0000-0000-0000-000000000000',
  is_done boolean not null default false,
  constraint pk_calendar_change primary key (company_id, id),
  constraint ck_calendar_change_days check (ends_on >= starts_on)
);
create index ix_calendar_change_open on calendar_change (company_id, id) where not is_done;
call isolate_companies('calendar_change');

-- Two weeks about the days of a legal holiday: where it was computed is known to the service alone.
create function note_calendar_change() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = old.company_id::text then
    return null;
  end if;
  insert into calendar_change (starts_on, ends_on)
  select min(d.starts_on), max(d.ends_on) from (
    select case tg_table_name
        when 'holiday' then (r ->> 'starts_on')::date
        when 'work_calendar' then (r ->> 'valid_from')::date
        else (r ->> 'starts_on')::date - 14 end as starts_on,
      case tg_table_name
        when 'holiday' then (r ->> 'ends_on')::date
        when 'work_calendar' then date '2099-12-31'
        else (r ->> 'starts_on')::date + 19 end as ends_on
    from (values (case when tg_op <> 'INSERT' then to_jsonb(old) end),
      (case when tg_op <> 'DELETE' then to_jsonb(new) end)) v (r)
    where r is not null) d;
  return null;
end $$;
create trigger tr_holiday_changed after insert or update or delete on holiday
  for each row execute function note_calendar_change();
create trigger tr_legal_holiday_date_changed after insert or update on legal_holiday_date
  for each row execute function note_calendar_change();
create trigger tr_work_calendar_changed after insert or update or delete on work_calendar
  for each row execute function note_calendar_change();

grant select, insert, update (version, site, valid_from, rest_days), delete on work_calendar to ${app};
grant select, insert, update (version, site, starts_on, ends_on, name, name_ar), delete on holiday
  to ${app};
grant select, insert, update (version, starts_on, days, confirmed) on legal_holiday_date to ${app};
grant select, insert, update (done_to, is_done) on calendar_change to ${app};
