-- Some products of one company in one round trip (ADR 19). find_product stays for one release, for
-- services of the earlier version. Locks nothing that exists.

create function find_products(in_company uuid, in_ids uuid[]) returns setof product
  language plpgsql
  as $$
begin
  perform set_config('app.company_id', in_company::text, true);
  return query select * from product where company_id = in_company and id = any (in_ids);
end $$;
