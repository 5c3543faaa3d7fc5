-- Every statement asks for one company. Where the planner knew which companies there are, it took one
-- that came after it had last looked for one without rows: whatever index begins with company_id was as
-- good as the right one then, and a join read all that the company has for each of its rows. Without
-- statistics of company_id every company is planned for as a two-hundredth of the table as large as it
-- is now, which is never nothing. See ADR 37. Locks each table against vacuum and DDL, for a moment.
create or replace procedure isolate_companies(tenant_table regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('alter table %s alter column company_id set statistics 0', tenant_table);
  execute format(
    'create policy company on %s using (company_id = current_company())'
    ' with check (company_id = current_company())', tenant_table);
end $$;

do $$
declare
  tenant_table regclass;
begin
  for tenant_table in
    select c.oid from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
    order by c.relname
  loop
    execute format('alter table %s alter column company_id set statistics 0', tenant_table);
    -- What was collected before stays, and gets old.
    if current_setting('server_version_num')::integer >= 180000 then
      perform pg_clear_attribute_stats('public',
        (select relname from pg_class where oid = tenant_table), 'company_id', false);
    elsif exists (select from pg_stats s
        where s.schemaname = 'public' and format('%I', s.tablename)::regclass = tenant_table
          and s.attname = 'company_id') then
      raise warning 'statistics of %.company_id have to be deleted by a superuser (delete from'
        ' pg_statistic where starelid = ''%''::regclass and staattnum = …), see ADR 37',
        tenant_table, tenant_table;
    end if;
  end loop;
end $$;
