-- Customers and suppliers that there were before inventory told of them: once, each at its version.
-- Accounting needs their addresses on invoices, and ignores a version that it has heard of. The outbox
-- sends them afterwards. Company by company, so that nobody who sells, buys or appends to the outbox
-- waits; locks prepared_company until all are told: requests of companies that this process has not
-- served yet, and jobs, wait for it.
alter table prepared_company no force row level security;
do $$
declare
  each uuid;
begin
  for each in select company_id from prepared_company order by company_id loop
    perform set_config('app.company_id', each::text, true);
    insert into outbox (event_id, type, subject, sequence, data)
    select gen_random_uuid(), 'customer.changed.v1', id, version,
      json_strip_nulls(json_build_object('customerId', id, 'code', code, 'kind', kind, 'name', name,
        'nameAr', name_ar, 'nif', nif, 'nis', nis, 'rc', rc, 'ai', ai, 'legalForm', legal_form,
        'address', case when num_nonnulls(street, commune, wilaya, postal_code) > 0 then
          json_build_object('street', street, 'commune', commune, 'wilaya', wilaya,
            'postalCode', postal_code) end,
        'paymentTermsDays', payment_terms_days, 'active', is_active))
    from customer where company_id = each order by id;
    insert into outbox (event_id, type, subject, sequence, data)
    select gen_random_uuid(), 'supplier.changed.v1', id, version,
      json_strip_nulls(json_build_object('supplierId', id, 'code', code, 'name', name, 'nif', nif,
        'nis', nis, 'rc', rc, 'ai', ai,
        'address', json_build_object('street', street, 'commune', commune, 'wilaya', wilaya,
          'postalCode', postal_code),
        'paymentDays', payment_days, 'active', active))
    from supplier where company_id = each order by id;
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
alter table prepared_company force row level security;
