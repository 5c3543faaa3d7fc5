-- The partners of a file's lines were looked up line by line, each time among all of the company's:
-- lower() is not leakproof, so that under row-level security no index helps. They are found once, in one
-- pass. Locks entry_import_line, briefly.
alter table entry_import_line add partner_id uuid, add namesakes integer;

-- A customer and a supplier may have one code: accounts 40 are of the supplier, all others of the
-- customer. Of a table that is empty most of the time the planner knows nothing: without the setting
-- it might compare each line with each partner.
create function find_import_partners(p_import uuid) returns void
  language sql set enable_nestloop = off
  as $$
    update entry_import_line l set
      partner_id = case when l.account like '40%' then p.supplier_id else p.customer_id end,
      namesakes = p.namesakes
    from (
      select lower(code) as key, count(*) as namesakes,
        (array_agg(id order by is_supplier desc, id))[1] as supplier_id,
        (array_agg(id order by is_customer desc, id))[1] as customer_id
      from partner group by 1) p
    where l.import_id = p_import and p.key = lower(l.partner)
  $$;
grant update (partner_id, namesakes) on entry_import_line to ${app};
