-- Of a file that is taken back each entry that debits an account of fixed assets took a lock, and a long
-- file of acquisitions would have needed more than the server has room for. Who has the books alone
-- needs none: whoever puts an asset into service shares them. Of an entry that is taken back by itself
-- only those accounts count that a category may name (ck_asset_category_accounts), not all of class 2.
-- The lines are found by the entry's key. Locks nothing.
create or replace function keep_entry_of_asset() returns trigger
  language plpgsql
  as $$
begin
  if not exists (
    select from entry_line l
    where l.company_id = new.company_id and l.entry_id = new.reverses and l.debit > 0
      and left(l.account, 2) in ('20', '21', '22', '23')) then
    return new;
  end if;
  if (current_setting('app.books_alone', true) is distinct from 'on'
      and not pg_try_advisory_xact_lock_shared(
        hashtextextended('asset-entry-' || new.reverses::text, 0)))
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
