-- Companies <code>-1 … with users u1 …, who all have the password of the user given.
insert into company_code (code, company_id)
  select :'code' || '-' || c, md5(:'code' || c)::uuid from generate_series(1, :companies) c;
insert into company (company_id, code, name, currency, version)
  select md5(:'code' || c)::uuid, :'code' || '-' || c, 'Bench ' || c, 'DZD', 1
  from generate_series(1, :companies) c;
insert into app_user (company_id, id, username, username_key, email, full_name, password_hash, status,
    roles, version, search_key)
  select md5(:'code' || c)::uuid, md5(:'code' || c || '/' || u)::uuid, 'u' || u, 'u' || u,
    'u' || u || '@example.dz', 'User ' || u, :'hash', 'AUTHORIZED',
    case u when 1 then array['superuser'] else array['storekeeper'] end, 1, 'user ' || u
  from generate_series(1, :companies) c, generate_series(1, :users) u;
analyze company, company_code, app_user;
