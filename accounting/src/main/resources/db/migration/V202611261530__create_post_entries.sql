-- Posting many entries in one round trip, all or nothing; matching of what is open. Replaces
-- post_entry. Locks nothing that exists.

drop function post_entry(uuid, text, date, text, text, uuid, text, uuid, uuid, text[], numeric[],
  numeric[], text[], text, text, text, uuid, jsonb);

create type posting_entry as (
  n integer, id uuid, journal text, date date, document_date date, label text, reference text,
  kind text, reverses uuid, origin text, origin_event uuid, origin_id uuid, line_count integer,
  total numeric, event_id uuid, event json);
create type posting_line as (
  n integer, line_no smallint, account text, debit numeric, credit numeric, label text,
  partner_id uuid, cost_centre text, project text, currency text, currency_amount numeric,
  due_date date);

create function posting_entries(p_entries json) returns posting_entry[]
  language plpgsql immutable
  as $$
begin
  return (
    select array_agg((e.n, e.id, e.journal, e.date, e.date, e.label, e.reference, e.kind,
      e.reverses, e.origin, e."originEvent", e."originId", e."lineCount", e.total, e."eventId",
      e.event)::posting_entry order by e.n)
    from json_to_recordset(p_entries) as e (n integer, id uuid, journal text, date date,
      label text, reference text, kind text, reverses uuid, origin text, "originEvent" uuid,
      "originId" uuid, "lineCount" integer, total numeric, "eventId" uuid, event json));
end $$;
create function posting_lines(p_lines json) returns posting_line[]
  language plpgsql immutable
  as $$
begin
  return (
    select array_agg((l.n, l.line, l.account, coalesce(l.debit, 0), coalesce(l.credit, 0), l.label,
      l.partner, l."costCentre", l.project, l.currency, l."currencyAmount", l.due
      )::posting_line order by l.n, l.line)
    from json_to_recordset(p_lines) as l (n integer, line smallint, account text, debit numeric,
      credit numeric, label text, partner uuid, "costCentre" text, project text, currency text,
      "currencyAmount" numeric, due date));
end $$;

-- What keeps the entries out of the books: one row per wrong entry or line, numbered from 1.
-- Rows of journal_entry and partner are looked up one by one: a join might read them all.
create function posting_refusals(
  p_entries posting_entry[], p_lines posting_line[], p_may_adjust boolean)
  returns table (n integer, line integer, outcome text, detail text)
  language plpgsql stable set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
begin
  return query
    select e.n, 0, 'UNKNOWN_JOURNAL', e.journal
    from unnest(p_entries) e left join journal j on j.code = e.journal and j.active
    where j.code is null
    union all
    select e.n, 0, case when p.status is null then 'NO_OPEN_PERIOD' else 'PERIOD_CLOSED' end,
      e.date::text
    from unnest(p_entries) e cross join ledger g
    left join fiscal_year y on y.year = extract(year from e.date)
    left join fiscal_period p on p.year = extract(year from e.date)
      and p.month = extract(month from e.date)
    where p.status is null or p.status = 'CLOSED' or y.status = 'CLOSED' or e.date <= g.lock_date
      or p.status = 'SOFT_CLOSED' and not p_may_adjust and e.origin_event is null
    union all
    select e.n, 0, 'UNKNOWN_ENTRY', e.reverses::text
    from unnest(p_entries) e
    where e.reverses is not null
      and (select r.id from journal_entry r where r.id = e.reverses) is null
    union all
    select e.n, 0, 'ALREADY_REVERSED', e.reverses::text
    from unnest(p_entries) e
    where e.reverses is not null
      and (select r.id from journal_entry r where r.reverses = e.reverses) is not null
    union all
    select l.n, l.line_no, case when a.code is null then 'UNKNOWN_ACCOUNT'
      when not a.postable then 'HEADING' else 'CLOSED_ACCOUNT' end, l.account
    from unnest(p_lines) l left join account a on a.code = l.account
    where a.code is null or not a.postable or not a.active
    union all
    select l.n, l.line_no, 'UNKNOWN_PARTNER', l.partner_id::text
    from unnest(p_lines) l
    where l.partner_id is not null
      and (select p.id from partner p where p.id = l.partner_id) is null
    union all
    select l.n, l.line_no, 'UNKNOWN_COST_CENTRE', l.cost_centre
    from unnest(p_lines) l left join cost_centre c on c.code = l.cost_centre and c.active
    where l.cost_centre is not null and c.code is null
    union all
    select l.n, l.line_no, 'UNKNOWN_PROJECT', l.project
    from unnest(p_lines) l left join project p on p.code = l.project and p.active
    where l.project is not null and p.code is null;
end $$;

-- Refuses by its rows, without having written: each tells an outcome of an entry (n from 1) and, for
-- what is wrong, of a line. Events that are booked already are left out; those of a closed month
-- are booked on the first open day after it.
create function post_entries(
  p_entries json, p_lines json, p_posted_by uuid, p_username text, p_session uuid, p_address text,
  p_may_adjust boolean, p_trace_id text, p_trace_parent text)
  returns table (n integer, line integer, outcome text, detail text, number bigint,
    booked_on date, posted_at timestamptz, currency text)
  language plpgsql set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare
  entries posting_entry[] := posting_entries(p_entries);
  lines posting_line[] := posting_lines(p_lines);
  known integer[];
  year integer;
  on_demand boolean;
  from_events boolean := false;
begin
  perform lock_books(false);
  for year, on_demand in
    select extract(year from e.date), bool_or(e.origin_event is not null)
    from unnest(entries) e group by 1
  loop
    perform open_fiscal_year(year, on_demand);
    from_events := from_events or on_demand;
  end loop;
  if from_events then
    select array_agg(e.n) into known
    from unnest(entries) e
    where (select b.id from journal_entry b where b.origin_event = e.origin_event) is not null;
    if known is not null then
      select array_agg(e order by e.n) filter (where e.n <> all (known)) into entries
      from unnest(entries) e;
      select array_agg(l order by l.n, l.line_no) filter (where l.n <> all (known)) into lines
      from unnest(lines) l;
      return query select k, 0, 'ALREADY_POSTED', null::text, null::bigint, null::date,
        null::timestamptz, null::text from unnest(known) k;
    end if;
    select array_agg((e.n, e.id, e.journal,
      case when e.origin_event is null then e.date else first_open_day(e.date) end,
      e.document_date, e.label, e.reference, e.kind, e.reverses, e.origin, e.origin_event,
      e.origin_id, e.line_count, e.total, e.event_id, e.event)::posting_entry order by e.n)
    into entries from unnest(entries) e;
  end if;
  return query select r.n, r.line, r.outcome, r.detail, null::bigint, null::date,
    null::timestamptz, null::text
  from posting_refusals(entries, lines, p_may_adjust) r order by r.n, r.line;
  if found then
    return;
  end if;
  return query
  with numbered as (
    select e.*, j.first + row_number() over (partition by e.journal, extract(year from e.date)
      order by e.n) - 1 as number
    from unnest(entries) e
    join (
      select journal, year, take_numbers(journal, year, count) as first
      from (
        select c.journal, extract(year from c.date)::integer as year, count(*)::integer as count
        from unnest(entries) c group by 1, 2 order by 1, 2) counted) j
    on j.journal = e.journal and j.year = extract(year from e.date)),
  posted as (
    insert into journal_entry (id, journal, number, date, document_date, label, reference,
      line_count, total, kind, reverses, origin, origin_event, origin_id, posted_by)
    select e.id, e.journal, e.number, e.date, e.document_date, e.label, e.reference, e.line_count,
      e.total, coalesce(e.kind, 'NORMAL'), e.reverses, e.origin, e.origin_event, e.origin_id,
      p_posted_by
    from numbered e order by e.journal, e.number
    returning *),
  audited as (
    insert into audit_entry (actor, username, session_id, address, action, entity, entity_id, after,
      trace_id)
    select p_posted_by, p_username, p_session, p_address, 'entry.posted', 'journal-entry', p.id,
      json_build_object('journal', p.journal, 'number', p.number, 'date', p.date,
        'total', p.total::text), p_trace_id
    from unnest(entries) e join posted p on p.id = e.id order by e.n),
  told as (
    insert into outbox (event_id, type, subject, sequence, trace_parent, data)
    select e.event_id, 'entry.posted.v1', p.id, 1, p_trace_parent,
      (e.event::jsonb || jsonb_build_object('number', p.number, 'fiscalYear', p.fiscal_year,
        'date', p.date, 'currency', g.currency))::json
    from unnest(entries) e join posted p on p.id = e.id cross join ledger g order by e.n)
  select e.n, 0, 'POSTED', null::text, p.number, p.date, p.posted_at, g.currency
  from unnest(entries) e join posted p on p.id = e.id cross join ledger g order by e.n;
  -- In its own statement: the trigger on lines has to see the entries.
  insert into entry_line (entry_id, line_no, fiscal_year, date, account, debit, credit, label,
    partner_id, cost_centre, project, currency, currency_amount, due_date)
  select e.id, l.line_no, extract(year from e.date), e.date, l.account, l.debit, l.credit, l.label,
    l.partner_id, l.cost_centre, l.project, l.currency, l.currency_amount, l.due_date
  from unnest(lines) l join unnest(entries) e on e.n = l.n;
end $$;

-- Lettrage: what settles what. Lines are found again by the letters of their account and partner.
create table matching (
  company_id uuid not null default current_company(),
  id uuid not null,
  account text not null,
  partner_id uuid,
  number bigint not null,
  amount numeric(17, 2) not null,
  matched_at timestamptz not null default now(),
  matched_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  constraint pk_matching primary key (company_id, id),
  constraint fk_matching_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_matching_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_matching_amount check (amount > 0)
);
create unique index uq_matching_number on matching (company_id, account, partner_id, number)
  nulls not distinct;
call isolate_companies('matching');

-- amount is on the side of its line: above zero for a debit.
create table matching_part (
  company_id uuid not null default current_company(),
  matching_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  amount numeric(17, 2) not null,
  constraint pk_matching_part primary key (company_id, matching_id, entry_id, line_no),
  constraint fk_matching_part_matching foreign key (company_id, matching_id)
    references matching (company_id, id),
  constraint fk_matching_part_item foreign key (company_id, entry_id, line_no)
    references open_item (company_id, entry_id, line_no),
  constraint ck_matching_part_amount check (amount <> 0)
);
create index ix_matching_part_item on matching_part (company_id, entry_id, line_no);
call isolate_companies('matching_part');

create table matching_number (
  company_id uuid not null default current_company(),
  account text not null,
  partner_id uuid,
  last bigint not null,
  constraint uq_matching_number_of unique nulls not distinct (company_id, account, partner_id)
);
call isolate_companies('matching_number');
grant select on matching, matching_part, matching_number to ${app};

-- Amounts are above zero; the line says the side. Locks the items in the order of entry and line.
-- Outcomes: MATCHED, UNKNOWN_ITEM, DIFFERENT_ACCOUNTS, UNEQUAL_SIDES, NOT_ENOUGH_OPEN.
create function match_items(
  p_id uuid, p_entries uuid[], p_lines smallint[], p_amounts numeric[], p_by uuid,
  out outcome text, out item integer, out number bigint)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  own_account text;
  own_partner uuid;
  debits numeric;
  credits numeric;
begin
  perform from open_item o
  join unnest(p_entries, p_lines) as w (entry_id, line_no)
    on w.entry_id = o.entry_id and w.line_no = o.line_no
  order by o.entry_id, o.line_no for update of o;
  select w.n into item
  from unnest(p_entries, p_lines) with ordinality as w (entry_id, line_no, n)
  left join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  where o.entry_id is null order by w.n limit 1;
  if item is not null then
    outcome := 'UNKNOWN_ITEM';
    return;
  end if;
  select o.account, o.partner_id into own_account, own_partner from open_item o
  where o.entry_id = p_entries[1] and o.line_no = p_lines[1];
  select w.n into item
  from unnest(p_entries, p_lines) with ordinality as w (entry_id, line_no, n)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  where o.account <> own_account or o.partner_id is distinct from own_partner
  order by w.n limit 1;
  if item is not null then
    outcome := 'DIFFERENT_ACCOUNTS';
    return;
  end if;
  select w.n into item
  from unnest(p_entries, p_lines, p_amounts) with ordinality as w (entry_id, line_no, amount, n)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
  where w.amount > abs(o.remaining) or w.amount <= 0 order by w.n limit 1;
  if item is not null then
    outcome := 'NOT_ENOUGH_OPEN';
    return;
  end if;
  select coalesce(sum(w.amount) filter (where o.amount > 0), 0),
    coalesce(sum(w.amount) filter (where o.amount < 0), 0)
  into debits, credits
  from unnest(p_entries, p_lines, p_amounts) as w (entry_id, line_no, amount)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no;
  if debits <> credits then
    outcome := 'UNEQUAL_SIDES';
    return;
  end if;
  insert into matching_number as m (account, partner_id, last) values (own_account, own_partner, 1)
  on conflict on constraint uq_matching_number_of do update set last = m.last + 1
  returning last into number;
  insert into matching (id, account, partner_id, number, amount, matched_by)
  values (p_id, own_account, own_partner, number, debits, p_by);
  insert into matching_part (matching_id, entry_id, line_no, amount)
  select p_id, o.entry_id, o.line_no, w.amount * sign(o.amount)
  from unnest(p_entries, p_lines, p_amounts) as w (entry_id, line_no, amount)
  join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no;
  update open_item o set matched = o.matched + p.amount
  from matching_part p where p.matching_id = p_id
    and p.company_id = o.company_id and p.entry_id = o.entry_id and p.line_no = o.line_no;
  outcome := 'MATCHED';
end $$;

-- Opens again what a matching had settled; true if it was not undone before.
create function undo_matching(p_id uuid, p_by uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform from open_item o join matching_part p
    on p.company_id = o.company_id and p.entry_id = o.entry_id and p.line_no = o.line_no
  where p.matching_id = p_id order by o.entry_id, o.line_no for update of o;
  update matching set undone_at = now(), undone_by = p_by where id = p_id and undone_at is null;
  if not found then
    return false;
  end if;
  update open_item o set matched = o.matched - p.amount
  from matching_part p where p.matching_id = p_id
    and p.company_id = o.company_id and p.entry_id = o.entry_id and p.line_no = o.line_no;
  return true;
end $$;
