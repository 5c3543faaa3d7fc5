-- A file whose entries were all reversed may be imported again; the import that posted them is REVERSED
-- then, and no longer the one that has the file. Locks entry_import, briefly.
alter table entry_import
  drop constraint ck_entry_import_state,
  add constraint ck_entry_import_state
    check (state in ('UPLOADING', 'COMPLETED', 'REVERSED', 'REFUSED', 'FAILED'));
