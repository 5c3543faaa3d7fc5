-- An entry that assets in service claim is not taken back: they would be depreciated without being
-- in the books. Whoever is putting one into service holds the same lock alone at that moment; waiting
-- for it, with the journal's counter locked, could end in a deadlock, so it is refused too.
-- Locks journal_entry for the moment of adding a trigger.
create function keep_entry_of_asset() returns trigger
  language plpgsql
  as $$
begin
  if not pg_try_advisory_xact_lock_shared(hashtextextended('asset-entry-' || new.reverses::text, 0))
    or exists (
      select from asset a
      where a.company_id = new.company_id and a.acquisition_entry = new.reverses
        and a.status <> 'DRAFT') then
    -- In PostgreSQL's words for a check, by which Hibernate finds the constraint's name.
    raise exception using errcode = 'check_violation', table = 'journal_entry',
      constraint = 'ck_journal_entry_of_asset',
      message = 'entry violates check constraint "ck_journal_entry_of_asset"';
  end if;
  return new;
end $$;
create trigger keep_entry_of_asset before insert on journal_entry
  for each row when (new.reverses is not null) execute function keep_entry_of_asset();
