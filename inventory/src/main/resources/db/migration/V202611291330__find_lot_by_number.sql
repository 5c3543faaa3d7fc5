-- As before (V202611261010), but by one index or the other: asked for both at once, all lots of the product were
-- read, and a product with serial numbers has as many as pieces were ever bought.

-- The lot that is meant, by id or by number; made if it is new and something comes in.
create or replace function find_lot(
  in_company uuid, in_product uuid, in_lot uuid, in_number text, in_expires_on date, in_make boolean)
returns uuid
  language plpgsql
  as $$
declare
  found_lot lot;
begin
  if in_lot is not null then
    select * into found_lot from lot l
    where l.company_id = in_company and l.product_id = in_product and l.id = in_lot for share;
  else
    if in_make then
      insert into lot (company_id, id, product_id, number, expires_on)
      values (in_company, gen_random_uuid(), in_product, in_number, in_expires_on)
      on conflict on constraint uq_lot_number do nothing;
    end if;
    select * into found_lot from lot l
    where l.company_id = in_company and l.product_id = in_product and l.number = in_number for share;
  end if;
  if found_lot.id is null then
    perform refuse('unknown-lot', coalesce(in_number, in_lot::text));
  end if;
  if in_make and in_expires_on is not null and found_lot.expires_on is distinct from in_expires_on then
    perform refuse('lot-expiry-differs', found_lot.number || '|' || coalesce(found_lot.expires_on::text, '-'));
  end if;
  return found_lot.id;
end $$;

-- The number before the product: begun by the product, as uq_lot_product is, whichever of the two was made last
-- would have been taken for what the other one is for, see V202611291300. Locks the table while it is made.
lock table lot in access exclusive mode;
create unique index uq_lot_number_again on lot (company_id, number, product_id);
alter table lot drop constraint uq_lot_number;
alter table lot add constraint uq_lot_number unique using index uq_lot_number_again;
