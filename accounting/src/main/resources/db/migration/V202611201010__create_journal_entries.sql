-- Journals, fiscal years, posted entries and their lines. What the law wants of an entry (loi
-- 07-11, décret exécutif 09-110 art. 12) is held here, whatever program writes: numbers without a
-- gap, debit = credit, no change after posting. Locks nothing that exists.

create table journal (
  company_id uuid not null default current_company(),
  code text not null,
  name_fr text not null,
  name_en text not null,
  name_ar text not null,
  constraint pk_journal primary key (company_id, code),
  constraint ck_journal_code check (code ~ '^[A-Z0-9]{1,8}$')
);
call isolate_companies('journal');

-- A calendar year that can be posted to.
create table fiscal_year (
  company_id uuid not null default current_company(),
  year smallint not null,
  constraint pk_fiscal_year primary key (company_id, year),
  constraint ck_fiscal_year_year check (year between 1900 and 2999)
);
call isolate_companies('fiscal_year');

-- The last number given. Its row lock, held to the end of the transaction, is what makes numbers
-- gapless: an entry that is refused gives its number back. Only number_entry() writes here.
create table journal_counter (
  company_id uuid not null default current_company(),
  journal text not null,
  fiscal_year smallint not null,
  last_number bigint not null,
  constraint pk_journal_counter primary key (company_id, journal, fiscal_year),
  constraint fk_journal_counter_journal foreign key (company_id, journal)
    references journal (company_id, code),
  constraint fk_journal_counter_year foreign key (company_id, fiscal_year)
    references fiscal_year (company_id, year)
) with (fillfactor = 50);
call isolate_companies('journal_counter');

-- fiscal_year, number and posted_at are given by number_entry(), whatever the writer says.
-- line_count and total are promises that check_entry() holds the writer to at commit.
create table journal_entry (
  company_id uuid not null default current_company(),
  id uuid not null,
  journal text not null,
  fiscal_year smallint not null,
  number bigint not null,
  date date not null,
  label text not null,
  reference text,
  line_count smallint not null,
  total numeric(21, 2) not null,
  origin text,
  origin_event uuid,
  origin_id uuid,
  posted_at timestamptz not null,
  posted_by uuid,
  constraint pk_journal_entry primary key (company_id, id),
  constraint uq_journal_entry_number unique (company_id, journal, fiscal_year, number),
  constraint fk_journal_entry_counter foreign key (company_id, journal, fiscal_year)
    references journal_counter (company_id, journal, fiscal_year),
  constraint ck_journal_entry_label check (length(label) between 1 and 200),
  constraint ck_journal_entry_reference check (length(reference) between 1 and 200),
  constraint ck_journal_entry_line_count check (line_count between 2 and 1000),
  constraint ck_journal_entry_total check (total > 0),
  constraint ck_journal_entry_origin check (num_nonnulls(origin, origin_event, origin_id) in (0, 3))
);
-- One event is booked once, even if it came around the inbox.
create unique index uq_journal_entry_origin on journal_entry (company_id, origin_event)
  where origin_event is not null;
call isolate_companies('journal_entry');

create table entry_line (
  company_id uuid not null default current_company(),
  entry_id uuid not null,
  line_no smallint not null,
  account text not null,
  debit numeric(17, 2) not null,
  credit numeric(17, 2) not null,
  label text,
  constraint pk_entry_line primary key (company_id, entry_id, line_no),
  constraint fk_entry_line_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint fk_entry_line_account foreign key (company_id, account)
    references account (company_id, code),
  constraint ck_entry_line_no check (line_no >= 1),
  constraint ck_entry_line_account check (length(account) >= 3),
  constraint ck_entry_line_side check (debit >= 0 and credit >= 0 and (debit > 0) <> (credit > 0)),
  constraint ck_entry_line_label check (length(label) between 1 and 200)
);
call isolate_companies('entry_line');

grant select, insert on journal, fiscal_year, journal_entry, entry_line to ${app};
