-- A revaluation with a wrong rate is cancelled and made again. Locks revaluation while its unique
-- index is built; it has a row per end of a period.

alter table revaluation add cancelled_at timestamptz, add cancelled_by uuid,
  add constraint ck_revaluation_cancelled check (cancelled_at is not null or cancelled_by is null);
alter table revaluation drop constraint uq_revaluation_day;
create unique index uq_revaluation_day on revaluation (company_id, day)
  where cancelled_at is null;
grant update (cancelled_at, cancelled_by) on revaluation to ${app};
