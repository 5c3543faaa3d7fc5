-- As administrator: posted entries of two lines each over a year, on 40 accounts and 1000 partners, and
-- the totals that posting would have kept. Triggers are off, for numbering and sealing millions of
-- entries one by one would take an hour; what is measured does not read numbers or seals.
select set_config('app.company_id', :'company', false);
insert into partner (id, code, name, is_customer, is_supplier)
select md5(:'company' || 'partner' || i)::uuid, 'B' || i, 'Partenaire ' || i, true, true
from generate_series(0, 999) i;
create temporary table chart as
select code, row_number() over (order by code) - 1 as n from unnest(array[
  '101', '106', '164', '2182', '213', '2813', '28182', '301', '380', '390', '401', '404', '408', '411',
  '413', '419', '421', '425', '431', '4421', '44566', '4457', '462', '467', '486', '512', '5151', '530',
  '600', '607', '613', '626', '631', '645', '661', '681', '700', '706', '758', '766']) as code;
set session_replication_role = replica;
insert into journal_counter (journal, fiscal_year, last_number) values ('OD', :year, :lines / 2)
on conflict (company_id, journal, fiscal_year) do update set last_number = excluded.last_number;
insert into journal_entry (company_id, id, journal, fiscal_year, number, date, document_date, label,
  line_count, total, posted_at)
select :'company', md5(:'company' || i)::uuid, 'OD', :year, i, make_date(:year, 1, 1) + (i % 365)::int,
  make_date(:year, 1, 1) + (i % 365)::int, 'Opération', 2, 100 + i % 900, now()
from generate_series(1, :lines / 2) i;
insert into entry_line (company_id, entry_id, line_no, fiscal_year, date, account, debit, credit, partner_id)
select :'company', md5(:'company' || i)::uuid, s, :year, make_date(:year, 1, 1) + (i % 365)::int, c.code,
  case s when 1 then 100 + i % 900 else 0 end, case s when 2 then 100 + i % 900 else 0 end,
  case when c.code < '45' and c.code >= '40' and length(c.code) = 3
    then md5(:'company' || 'partner' || i % 1000)::uuid end
from generate_series(1, :lines / 2) i, generate_series(1, 2) s, chart c
where c.n = (i * (6 + s) + 11 * s) % 40;
insert into account_balance (company_id, fiscal_year, account, month, slot, debit, credit)
select :'company', fiscal_year, account, extract(month from date), ascii(entry_id::text) % 8,
  sum(debit), sum(credit)
from entry_line where company_id = :'company' group by 2, 3, 4, 5;
insert into partner_balance (company_id, fiscal_year, account, partner_id, month, debit, credit)
select :'company', fiscal_year, account, partner_id, extract(month from date), sum(debit), sum(credit)
from entry_line where company_id = :'company' and partner_id is not null group by 2, 3, 4, 5;
reset session_replication_role;
vacuum analyze journal_entry, entry_line, account_balance, partner_balance;
