-- What waits to be booked before a month or a year is closed: drafts, depreciation, lines of bank
-- statements. Those features' tables come by later migrations, hence the guards. Locks nothing.
create function closing_backlog(p_year integer, p_month integer)
  returns table (check_code text, n bigint, amount numeric, detail text)
  language plpgsql stable
  as $$
declare
  first_day date := make_date(p_year, 1, 1);
  last_day date := (make_date(p_year, least(p_month, 12), 1) + interval '1 month - 1 day')::date;
begin
  if to_regclass('entry_draft') is not null then
    return query
      select 'DRAFTS_NOT_POSTED', count(*), null::numeric, string_agg(d.label, ', ' order by d.date)
      from entry_draft d where d.date between first_day and last_day;
  end if;
  if to_regclass('asset_charge') is not null then
    return query
      select 'DEPRECIATION_NOT_BOOKED', count(*), sum(c.amount), to_char(min(c.month), 'YYYY-MM')
      from asset_charge c join asset a on a.company_id = c.company_id and a.id = c.asset_id
      where c.entry_id is null and a.status = 'ACTIVE' and c.month <= last_day;
  end if;
  if to_regclass('reconciled_statement_line') is not null then
    return query
      select 'BANK_NOT_RECONCILED', count(*), sum(abs(l.amount)), min(l.date)::text
      from bank_statement_line l where l.date <= last_day and not exists (
        select from reconciled_statement_line r
        where r.company_id = l.company_id and r.line_id = l.id);
  end if;
end $$;
