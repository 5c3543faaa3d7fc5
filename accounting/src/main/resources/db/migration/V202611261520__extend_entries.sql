-- Partners, axes, foreign currencies and due dates on lines; kinds of entries and reversals;
-- what is still open; a chain of hashes per journal and year. Rewrites entries and lines, exclusively.

alter table journal_entry disable trigger user;
alter table entry_line disable trigger user;
alter table journal_entry no force row level security;
alter table entry_line no force row level security;
alter table journal_counter no force row level security;
alter table account no force row level security;

-- OPENING carries a year's balances over, CLOSING ends it: both stay out of the year's own movements.
alter table journal_entry add kind text not null default 'NORMAL';
alter table journal_entry add constraint ck_journal_entry_kind
  check (kind in ('NORMAL', 'OPENING', 'CLOSING'));
-- When it happened, where its month was closed already and it is booked in a later one.
alter table journal_entry add document_date date;
update journal_entry set document_date = date;
alter table journal_entry alter document_date set not null;
alter table journal_entry add constraint ck_journal_entry_document_date check (document_date <= date);
alter table journal_entry add reverses uuid;
alter table journal_entry add constraint fk_journal_entry_reverses foreign key (company_id, reverses)
  references journal_entry (company_id, id);
create unique index uq_journal_entry_reverses on journal_entry (company_id, reverses)
  where reverses is not null;
alter table journal_entry drop constraint ck_journal_entry_origin;
alter table journal_entry add constraint ck_journal_entry_origin check (
  (origin is null) = (origin_id is null) and (origin_event is null or origin is not null));
create index ix_journal_entry_origin on journal_entry (company_id, origin_id)
  where origin_id is not null;
create index ix_journal_entry_date on journal_entry (company_id, date, id);

alter table entry_line add fiscal_year smallint;
alter table entry_line add date date;
update entry_line l set fiscal_year = e.fiscal_year, date = e.date
from journal_entry e where e.company_id = l.company_id and e.id = l.entry_id;
alter table entry_line alter fiscal_year set not null;
alter table entry_line alter date set not null;
alter table entry_line add partner_id uuid;
alter table entry_line add cost_centre text;
alter table entry_line add project text;
alter table entry_line add currency text;
alter table entry_line add currency_amount numeric(17, 2);
alter table entry_line add due_date date;
alter table entry_line add constraint fk_entry_line_partner foreign key (company_id, partner_id)
  references partner (company_id, id);
alter table entry_line add constraint fk_entry_line_cost_centre
  foreign key (company_id, cost_centre) references cost_centre (company_id, code);
alter table entry_line add constraint fk_entry_line_project
  foreign key (company_id, project) references project (company_id, code);
-- The amount in the foreign currency, above zero on the debit side, below on the credit side.
alter table entry_line add constraint ck_entry_line_currency check (
  (currency is null) = (currency_amount is null) and currency ~ '^[A-Z]{3}$'
  and sign(currency_amount) = sign(debit - credit));
-- The general ledger reads it in this order.
create index ix_entry_line_account on entry_line
  (company_id, fiscal_year, account, date, entry_id, line_no);
create index ix_entry_line_partner on entry_line (company_id, partner_id, account, date)
  where partner_id is not null;
create index ix_entry_line_cost_centre on entry_line (company_id, cost_centre, fiscal_year)
  where cost_centre is not null;
create index ix_entry_line_project on entry_line (company_id, project, fiscal_year)
  where project is not null;

-- Month 0 is what was carried over, 13 what the closing does.
alter table account_balance drop constraint ck_account_balance_month;
alter table account_balance add constraint ck_account_balance_month check (month between 0 and 13);

-- The same per partner. Without slots: postings to one partner are seldom at once.
create table partner_balance (
  company_id uuid not null default current_company(),
  fiscal_year smallint not null,
  account text not null,
  partner_id uuid not null,
  month smallint not null,
  debit numeric(30, 2) not null,
  credit numeric(30, 2) not null,
  constraint pk_partner_balance primary key (company_id, fiscal_year, account, partner_id, month),
  constraint fk_partner_balance_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_partner_balance_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_partner_balance_month check (month between 0 and 13)
) with (fillfactor = 50);
call isolate_companies('partner_balance');
grant select on partner_balance to ${app};

-- A line on an account whose lines are matched with each other (lettrage): debit above zero,
-- credit below. Only book_lines(), match_items() and undo_matching() write here.
create table open_item (
  company_id uuid not null default current_company(),
  entry_id uuid not null,
  line_no smallint not null,
  account text not null,
  partner_id uuid,
  date date not null,
  due_date date,
  amount numeric(17, 2) not null,
  matched numeric(17, 2) not null default 0,
  remaining numeric(17, 2) not null generated always as (amount - matched) stored,
  constraint pk_open_item primary key (company_id, entry_id, line_no),
  constraint fk_open_item_line foreign key (company_id, entry_id, line_no)
    references entry_line (company_id, entry_id, line_no),
  constraint ck_open_item_matched check (
    case when amount > 0 then matched between 0 and amount else matched between amount and 0 end)
) with (fillfactor = 80);
create index ix_open_item_open on open_item (company_id, account, partner_id, due_date)
  where remaining <> 0;
create index ix_open_item_partner on open_item (company_id, partner_id, date)
  where partner_id is not null;
call isolate_companies('open_item');
grant select on open_item to ${app};

insert into open_item (company_id, entry_id, line_no, account, partner_id, date, due_date, amount)
select l.company_id, l.entry_id, l.line_no, l.account, l.partner_id, l.date, l.due_date,
  l.debit - l.credit
from entry_line l join account a on a.company_id = l.company_id and a.code = l.account
where a.matchable;

-- Seals the entry under its predecessor's hash: whoever changes one breaks all that follow.
create table entry_seal (
  company_id uuid not null default current_company(),
  entry_id uuid not null,
  journal text not null,
  fiscal_year smallint not null,
  number bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint pk_entry_seal primary key (company_id, entry_id),
  constraint uq_entry_seal_number unique (company_id, journal, fiscal_year, number),
  constraint fk_entry_seal_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id)
);
call isolate_companies('entry_seal');
grant select on entry_seal to ${app};
alter table journal_counter add last_hash bytea not null default sha256('Mizan');
-- Up to where entries are sealed. At commit this is the last number: no gap, whoever wrote.
alter table journal_counter add last_sealed bigint not null default 0;

-- What of an entry and its lines is under its seal, after its predecessor's hash. JSON, for its texts
-- cannot run into each other.
create function entry_lines_content(p_company uuid, p_entry uuid) returns json
  language plpgsql stable set enable_seqscan = off
  as $$
begin
  return (
    select json_agg(json_build_array(l.line_no, l.account, l.debit, l.credit, l.label,
      l.partner_id, l.cost_centre, l.project, l.currency, l.currency_amount, l.due_date)
      order by l.line_no)
    from entry_line l where l.company_id = p_company and l.entry_id = p_entry);
end $$;
create function entry_hash(p_previous bytea, e journal_entry, p_lines json) returns bytea
  language plpgsql stable
  as $$
begin
  return sha256(p_previous || convert_to(json_build_array(e.id, e.journal, e.fiscal_year, e.number,
    e.date, e.document_date, e.label, e.reference, e.kind, e.reverses, e.line_count, e.total,
    e.origin, e.origin_event, e.origin_id, extract(epoch from e.posted_at), e.posted_by,
    p_lines)::text, 'UTF8'));
end $$;

do $$
declare
  e journal_entry;
  previous bytea;
  seal bytea;
begin
  for e in select * from journal_entry order by company_id, journal, fiscal_year, number loop
    select c.last_hash into previous from journal_counter c where c.company_id = e.company_id
      and c.journal = e.journal and c.fiscal_year = e.fiscal_year;
    seal := entry_hash(previous, e, entry_lines_content(e.company_id, e.id));
    insert into entry_seal (company_id, entry_id, journal, fiscal_year, number, previous_hash, hash)
    values (e.company_id, e.id, e.journal, e.fiscal_year, e.number, previous, seal);
    update journal_counter c set last_hash = seal, last_sealed = e.number
    where c.company_id = e.company_id and c.journal = e.journal and c.fiscal_year = e.fiscal_year;
  end loop;
end $$;

alter table journal_entry enable trigger user;
alter table entry_line enable trigger user;
alter table journal_entry force row level security;
alter table entry_line force row level security;
alter table journal_counter force row level security;
alter table account force row level security;
create trigger refuse_change before update or delete on entry_seal
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on entry_seal
  for each statement execute function refuse_change();

-- Takes numbers; the counter's row is locked until the transaction ends, so one that is refused gives
-- its numbers back.
create function take_numbers(p_journal text, p_year integer, p_count integer) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  last bigint;
begin
  insert into journal_counter as c (journal, fiscal_year, last_number)
  values (p_journal, p_year, p_count)
  on conflict (company_id, journal, fiscal_year)
    do update set last_number = c.last_number + excluded.last_number
  returning last_number into last;
  return last - p_count + 1;
end $$;

create or replace function number_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  new.fiscal_year := extract(year from new.date);
  new.document_date := coalesce(new.document_date, new.date);
  if new.number is null then
    new.number := take_numbers(new.journal, new.fiscal_year, 1);
  end if;
  new.posted_at := clock_timestamp();
  return new;
end $$;

-- Checks and seals, in the order of numbers, the journal's entries that are not sealed yet: those of
-- this transaction, for nobody else has had the counter since.
create function seal_entries(p_journal text, p_year smallint) returns void
  language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off
  as $$
declare
  counter journal_counter;
  e journal_entry;
  of_entry record;
  sealed uuid[];
  hashes bytea[];
begin
  select * into counter from journal_counter
  where journal = p_journal and fiscal_year = p_year for update;
  hashes := array[counter.last_hash];
  for of_entry in
    select j as entry, l.*
    from journal_entry j cross join lateral (
      select count(*) as count, sum(debit) as debits, sum(credit) as credits,
        bool_and(date = j.date and fiscal_year = j.fiscal_year) as dated,
        json_agg(json_build_array(line_no, account, debit, credit, label, partner_id, cost_centre,
          project, currency, currency_amount, due_date) order by line_no) as content
      from entry_line where company_id = j.company_id and entry_id = j.id) l
    where j.journal = p_journal and j.fiscal_year = p_year and j.number > counter.last_sealed
    order by j.number
  loop
    e := of_entry.entry;
    if of_entry.count <> e.line_count or of_entry.debits is distinct from e.total
      or of_entry.credits is distinct from e.total or not of_entry.dated then
      raise exception using errcode = 'check_violation', table = 'journal_entry',
        constraint = 'ck_journal_entry_balanced',
        message = format('entry %s: %s lines, debit %s, credit %s; promised %s lines of %s on %s',
          e.id, of_entry.count, of_entry.debits, of_entry.credits, e.line_count, e.total, e.date);
    end if;
    if e.number <> counter.last_sealed + 1 then
      raise exception using errcode = 'check_violation', table = 'journal_entry',
        constraint = 'ck_journal_entry_gapless',
        message = format('number %s follows %s', e.number, counter.last_sealed);
    end if;
    counter.last_hash := entry_hash(counter.last_hash, e, of_entry.content);
    counter.last_sealed := e.number;
    sealed := sealed || e.id;
    hashes := hashes || counter.last_hash;
  end loop;
  insert into entry_seal (entry_id, journal, fiscal_year, number, previous_hash, hash)
  select s.id, p_journal, p_year, counter.last_sealed - cardinality(sealed) + s.n, hashes[s.n],
    hashes[s.n + 1]
  from unnest(sealed) with ordinality as s (id, n);
  update journal_counter set last_hash = counter.last_hash, last_sealed = counter.last_sealed,
    last_number = greatest(last_number, counter.last_sealed)
  where journal = p_journal and fiscal_year = p_year;
end $$;

-- At commit: every entry has its lines, they balance and are of its date, and it is sealed.
create or replace function check_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if not exists (
    select from entry_seal where company_id = new.company_id and entry_id = new.id) then
    perform seal_entries(new.journal, new.fiscal_year);
  end if;
  return null;
end $$;

-- At commit: no number was taken for nothing. It may fire before check_entry.
create function check_counter() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  counter journal_counter;
begin
  select * into counter from journal_counter
  where company_id = new.company_id and journal = new.journal and fiscal_year = new.fiscal_year;
  if counter.last_number <> counter.last_sealed then
    perform seal_entries(new.journal, new.fiscal_year);
    select * into counter from journal_counter
    where company_id = new.company_id and journal = new.journal and fiscal_year = new.fiscal_year;
    if counter.last_number <> counter.last_sealed then
      raise exception using errcode = 'check_violation', table = 'journal_counter',
        constraint = 'ck_journal_counter_gapless', message = 'a number was taken for no entry';
    end if;
  end if;
  return null;
end $$;
create constraint trigger check_counter after insert or update on journal_counter
  deferrable initially deferred for each row execute function check_counter();

-- Takes balance rows in the order of accounts, then of partners, as every posting does.
create or replace function book_lines() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (
    select from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
    where a.line_no > e.line_count) then
    raise exception using errcode = 'check_violation', table = 'entry_line',
      constraint = 'ck_entry_line_promised', message = 'the entry has all its lines';
  end if;
  insert into account_balance as b (fiscal_year, account, month, slot, debit, credit)
  select e.fiscal_year, a.account, entry_month(e.kind, e.date), pg_backend_pid() % 8,
    sum(a.debit), sum(a.credit)
  from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
  group by 1, 2, 3
  order by 2, 1, 3
  on conflict (company_id, fiscal_year, account, month, slot)
    do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  if exists (select from added where partner_id is not null) then
    insert into partner_balance as b (fiscal_year, account, partner_id, month, debit, credit)
    select e.fiscal_year, a.account, a.partner_id, entry_month(e.kind, e.date),
      sum(a.debit), sum(a.credit)
    from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
    where a.partner_id is not null
    group by 1, 2, 3, 4
    order by 2, 3, 1, 4
    on conflict (company_id, fiscal_year, account, partner_id, month)
      do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
  end if;
  insert into open_item (entry_id, line_no, account, partner_id, date, due_date, amount)
  select a.entry_id, a.line_no, a.account, a.partner_id, a.date, a.due_date, a.debit - a.credit
  from added a join account c on c.company_id = a.company_id and c.code = a.account
  where c.matchable;
  return null;
end $$;

-- The month of balances that an entry counts in.
create function entry_month(p_kind text, p_date date) returns smallint
  language sql immutable
  as $$
    select (case p_kind when 'OPENING' then 0 when 'CLOSING' then 13
      else extract(month from p_date) end)::smallint
  $$;
