-- Partners come from two lists of inventory and are made here too, so a code may be taken when its
-- partner is told of. Locks nothing.

-- The code, or with the last digits of the id if another customer or supplier has it.
create function free_partner_code(p_id uuid, p_code text, p_customer boolean, p_supplier boolean)
  returns text
  language sql stable
  as $$
    select case when exists (
      select from partner
      where lower(code) = lower(p_code) and id <> p_id
        and (is_customer and p_customer or is_supplier and p_supplier))
      then p_code || '~' || right(p_id::text, 6) else p_code end
  $$;
