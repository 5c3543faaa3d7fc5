-- Taking back an entry locked it against assets, whatever it debits. A whole file that is taken back
-- would hold a lock for each of its entries, more than the server has room for. An asset claims only
-- an entry that debits its account, which is one of 20 to 23: the others need no lock. Locks nothing.
create or replace function keep_entry_of_asset() returns trigger
  language plpgsql
  as $$
begin
  if not exists (
    select from entry_line l
    where l.company_id = new.company_id and l.entry_id = new.reverses and l.debit > 0
      and l.account like '2%') then
    return new;
  end if;
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
