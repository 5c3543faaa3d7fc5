-- PostgreSQL takes a table for as full as it was when it was last vacuumed or analyzed. After a large import that
-- was only tried, or refused, in a database that is still empty, that is: no rows in a thousand pages, and
-- so it stays however many rows come. Each index that begins with company_id looks as good as the right one then,
-- and each row that is looked up, or that refers to another, reads all of the company: 100,000 products
-- took hours. What a table's size says is taken for its rows instead, until it is vacuumed next. See ADR 37.

-- Forgets how many rows such tables were said to have. Keeps autovacuum away from these until the transaction's
-- end, so that it stays forgotten; leaves to others what others have locked so. Called where thousands of rows are
-- to be written.
create function forget_wrong_sizes() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  tenant_table record;
begin
  if current_setting('server_version_num')::integer < 180000 then
    return; -- only a superuser could
  end if;
  for tenant_table in
    select c.relname
    from pg_class c
    cross join lateral (
      select pg_relation_size(c.oid) / current_setting('block_size')::integer as pages) now
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      and c.relpages > 0 and now.pages > 20
      -- What it takes one company of two hundred for is a single row.
      and c.reltuples >= 0 and c.reltuples / c.relpages * now.pages < 400
    order by c.relname
  loop
    begin
      execute format('lock table %I in share update exclusive mode nowait', tenant_table.relname);
      perform pg_clear_relation_stats('public', tenant_table.relname);
    exception when lock_not_available then
      continue;
    end;
  end loop;
end $$;
revoke execute on function forget_wrong_sizes() from public;
grant execute on function forget_wrong_sizes() to ${app};
