-- Customers and suppliers that there were before inventory told of them: once, each at its version.
-- Accounting needs their addresses on invoices, and ignores a version that it has heard of. Locks
-- no row; the outbox sends them afterwards.
alter table customer no force row level security;
alter table supplier no force row level security;
alter table outbox no force row level security;
insert into outbox (company_id, event_id, type, subject, sequence, data)
select company_id, gen_random_uuid(), 'customer.changed.v1', id, version,
  json_strip_nulls(json_build_object('customerId', id, 'code', code, 'kind', kind, 'name', name,
    'nameAr', name_ar, 'nif', nif, 'nis', nis, 'rc', rc, 'ai', ai, 'legalForm', legal_form,
    'address', case when num_nonnulls(street, commune, wilaya, postal_code) > 0 then
      json_build_object('street', street, 'commune', commune, 'wilaya', wilaya,
        'postalCode', postal_code) end,
    'paymentTermsDays', payment_terms_days, 'active', is_active))
from customer order by company_id, id;
insert into outbox (company_id, event_id, type, subject, sequence, data)
select company_id, gen_random_uuid(), 'supplier.changed.v1', id, version,
  json_strip_nulls(json_build_object('supplierId', id, 'code', code, 'name', name, 'nif', nif,
    'nis', nis, 'rc', rc, 'ai', ai,
    'address', json_build_object('street', street, 'commune', commune, 'wilaya', wilaya,
      'postalCode', postal_code),
    'paymentDays', payment_days, 'active', active))
from supplier order by company_id, id;
alter table customer force row level security;
alter table supplier force row level security;
alter table outbox force row level security;
