-- A person's timesheet is found by the index that has the person: of indexes that look equally good, as all do
-- where a month is new, PostgreSQL takes the one that was made last (ADR 37); by that of the month each person
-- would read everybody's. Locks the table while it is made.
lock table timesheet in access exclusive mode;
create unique index uq_timesheet_month_again on timesheet (company_id, employee_id, month);
alter table timesheet drop constraint uq_timesheet_month;
alter table timesheet add constraint uq_timesheet_month unique using index uq_timesheet_month_again;
