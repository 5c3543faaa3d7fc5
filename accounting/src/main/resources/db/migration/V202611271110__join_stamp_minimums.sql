-- The least stamp duty is one rule, on invoices and on receipts: who has set it for receipts alone
-- has set it for both. Rows of other keys are not touched.
alter table setting no force row level security;
update setting s set key = 'STAMP_DUTY_MINIMUM' where key = 'STAMP_MINIMUM' and not exists (
  select from setting o where o.company_id = s.company_id and o.key = 'STAMP_DUTY_MINIMUM');
delete from setting where key = 'STAMP_MINIMUM';
alter table setting force row level security;
