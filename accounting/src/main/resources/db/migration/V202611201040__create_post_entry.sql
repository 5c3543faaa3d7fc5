-- Posting in one round trip: the checks, entry, lines, audit entry and event. The counter's lock is
-- held from here to the commit, so nothing may come in between. Refuses by its outcome, without
-- having written. Locks nothing that exists.

-- Whether the year can be posted to. The current and the previous calendar year of the company's
-- zone open by themselves; any other only on demand, for events of that year.
create function open_fiscal_year(p_year integer, p_on_demand boolean) returns boolean
  language plpgsql
  as $$
begin
  if exists (select from fiscal_year where year = p_year) then
    return true;
  end if;
  if not p_on_demand and not exists (
    select from ledger
    where extract(year from now() at time zone zone) - p_year between 0 and 1) then
    return false;
  end if;
  insert into fiscal_year (year) values (p_year) on conflict do nothing;
  return true;
end $$;

create function post_entry(
  p_id uuid, p_journal text, p_date date, p_label text, p_reference text, p_posted_by uuid,
  p_origin text, p_origin_event uuid, p_origin_id uuid,
  p_accounts text[], p_debits numeric[], p_credits numeric[], p_labels text[],
  p_address text, p_trace_id text, p_trace_parent text, p_event_id uuid, p_event jsonb,
  out outcome text, out unknown_lines integer[], out heading_lines integer[],
  out currency text, out entry_number bigint, out entry_posted_at timestamptz)
  language plpgsql
  as $$
begin
  if p_origin_event is not null
    and exists (select from journal_entry where origin_event = p_origin_event) then
    outcome := 'ALREADY_POSTED';
    return;
  end if;
  if not exists (select from journal where code = p_journal) then
    outcome := 'UNKNOWN_JOURNAL';
    return;
  end if;
  select array_agg(l.n order by l.n) filter (where a.code is null),
    array_agg(l.n order by l.n) filter (where not a.postable)
  into unknown_lines, heading_lines
  from unnest(p_accounts) with ordinality as l (code, n) left join account a on a.code = l.code;
  if unknown_lines is not null or heading_lines is not null then
    outcome := 'WRONG_ACCOUNTS';
    return;
  end if;
  if not open_fiscal_year(extract(year from p_date)::integer, p_origin_event is not null) then
    outcome := 'NO_OPEN_PERIOD';
    return;
  end if;
  insert into journal_entry (id, journal, date, label, reference, line_count, total,
    origin, origin_event, origin_id, posted_by)
  values (p_id, p_journal, p_date, p_label, p_reference, cardinality(p_accounts),
    (select sum(debit) from unnest(p_debits) as debit),
    p_origin, p_origin_event, p_origin_id, p_posted_by)
  returning number, posted_at into entry_number, entry_posted_at;
  insert into entry_line (entry_id, line_no, account, debit, credit, label)
  select p_id, n, account, debit, credit, label
  from unnest(p_accounts, p_debits, p_credits, p_labels)
    with ordinality as l (account, debit, credit, label, n);
  select l.currency into currency from ledger l;
  insert into audit_entry (actor, address, action, entity, entity_id, after, trace_id)
  values (p_posted_by, p_address, 'entry.posted', 'journal-entry', p_id,
    json_build_object('journal', p_journal, 'number', entry_number, 'date', p_date,
      'total', p_event ->> 'total'), p_trace_id);
  insert into outbox (event_id, type, subject, sequence, trace_parent, data)
  values (p_event_id, 'entry.posted.v1', p_id, 1, p_trace_parent,
    (p_event || jsonb_build_object('number', entry_number, 'currency', currency))::json);
  outcome := 'POSTED';
end $$;
