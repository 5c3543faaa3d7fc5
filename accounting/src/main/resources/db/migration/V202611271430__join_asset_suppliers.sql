-- Suppliers of assets have one account, whether what they sold was entered as a bill or as an asset: who
-- has set it for assets alone has set it for both. Rows of other keys are not touched. Locks setting
-- exclusively for that moment.
alter table setting no force row level security;
update setting s set key = 'ASSET_SUPPLIER_ACCOUNT' where key = 'ASSET_SUPPLIER' and not exists (
  select from setting o
  where o.company_id = s.company_id and o.key = 'ASSET_SUPPLIER_ACCOUNT');
delete from setting where key = 'ASSET_SUPPLIER';
alter table setting force row level security;
