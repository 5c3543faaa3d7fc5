-- What a product may become, held by the database. Locks nothing that exists.

alter table product
  add constraint ck_product_service check (kind = 'GOODS' or tracking = 'NONE');

-- The legal moves of its status; and once it has moved, what its stock is counted, tracked and valued
-- by stays. A first movement takes the product for share (lock_level), others have a level, which is
-- locked here: whoever comes second sees what the first has done.
create function refuse_product_change() returns trigger
  language plpgsql
  as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (
    ('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'ARCHIVED'), ('PUBLISHED', 'DRAFT'), ('ARCHIVED', 'DRAFT'))
  then
    raise exception using errcode = 'check_violation', constraint = 'ck_product_status_move',
      message = 'product violates check constraint "ck_product_status_move"';
  end if;
  if (new.unit, new.kind, new.tracking, new.valuation)
    is distinct from (old.unit, old.kind, old.tracking, old.valuation)
  then
    perform 1 from product p where p.company_id = new.company_id and p.id = new.id for update;
    perform 1 from stock_level l where l.company_id = new.company_id and l.product_id = new.id
      order by l.warehouse_id for update;
    if exists (select from stock_level l where l.company_id = new.company_id
      and l.product_id = new.id and (l.movements > 0 or l.reserved > 0))
    then
      raise exception using errcode = 'check_violation', constraint = 'ck_product_never_moved',
        message = 'product violates check constraint "ck_product_never_moved"';
    end if;
  end if;
  return new;
end $$;
create trigger tr_product_guarded before update of status, unit, kind, tracking, valuation on product
  for each row execute function refuse_product_change();

-- Lists by status that is rare, and of services.
create index ix_product_status on product (company_id, status, id);
create index ix_product_service on product (company_id, id) where kind = 'SERVICE';
