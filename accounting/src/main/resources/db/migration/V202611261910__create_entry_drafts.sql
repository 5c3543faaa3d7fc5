-- Entries that are not in the books yet: they may be incomplete and unbalanced, and change or go as
-- their writer likes. Locks nothing that exists.

-- lines is what the writer gave, to the letter; posting reads it. The id becomes the entry's.
create table entry_draft (
  company_id uuid not null default current_company(),
  id uuid not null,
  journal text,
  date date,
  label text not null,
  reference text,
  lines jsonb not null,
  copy_of uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version bigint not null default 1,
  constraint pk_entry_draft primary key (company_id, id),
  constraint fk_entry_draft_copy_of foreign key (company_id, copy_of)
    references journal_entry (company_id, id),
  constraint ck_entry_draft_label check (length(label) between 1 and 200),
  constraint ck_entry_draft_reference check (length(reference) between 1 and 200),
  constraint ck_entry_draft_lines
    check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 1000)
);
create index ix_entry_draft_date on entry_draft (company_id, date);
call isolate_companies('entry_draft');

-- An entry is either a draft or in the books.
create function refuse_posted_draft() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from journal_entry e where e.company_id = new.company_id and e.id = new.id) then
    raise exception using errcode = 'check_violation', table = 'entry_draft',
      constraint = 'ck_entry_draft_not_posted', message = 'the entry is in the books';
  end if;
  return new;
end $$;
create trigger refuse_posted_draft before insert or update on entry_draft
  for each row execute function refuse_posted_draft();

grant select, insert, update, delete on entry_draft to ${app};
