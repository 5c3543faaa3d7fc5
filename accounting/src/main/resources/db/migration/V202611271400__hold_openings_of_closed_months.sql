-- Opening and closing belong to the year, not to a month. But an imported opening is not taken back in
-- a month that is closed or locked: no file could put another in its place. Locks nothing.
create or replace function posting_refusals(
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
    where p.status is null or y.status = 'CLOSED'
      or (coalesce(e.kind, 'NORMAL') = 'NORMAL'
          or e.origin = 'opening-import' and e.reverses is not null)
        and (p.status = 'CLOSED' or e.date <= g.lock_date
        or p.status = 'SOFT_CLOSED' and not p_may_adjust and e.origin_event is null)
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
