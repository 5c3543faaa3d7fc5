-- PostgreSQL takes a table for as full as it was when it was last vacuumed or analyzed. After a large import that
-- was only tried, or refused, in a database that is still empty, that is: no rows in a thousand pages, and
-- so it stays however many rows come. Each index that begins with company_id looks as good as the right one then,
-- and each row that is looked up, or that refers to another, reads all of the company: of 100,000 products, the
-- 28,000th to 28,500th took half a minute. What a table's size says is taken for its rows instead, until it
-- is vacuumed next. See ADR 37.

-- Forgets how many rows such tables were said to have; of a large one that is empty indeed too, which does no harm.
-- Keeps autovacuum away from these until the transaction's end, so that it stays forgotten; leaves to others what
-- others have locked so. Called where thousands of rows are to be written, and never the reason why
-- they are not.
create function forget_wrong_sizes() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  tenant_table text;
begin
  if current_setting('server_version_num')::integer < 180000 then
    return; -- only a superuser could
  end if;
  for tenant_table in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      -- A two-hundredth of it, what a company is taken for, is about one row.
      and c.relpages > 20 and c.reltuples between 0 and 399
    order by c.relname
  loop
    begin
      execute format('lock table %I in share update exclusive mode nowait', tenant_table);
      perform pg_clear_relation_stats('public', tenant_table);
    exception when lock_not_available or insufficient_privilege or undefined_table then
      continue;
    end;
  end loop;
end $$;
revoke execute on function forget_wrong_sizes() from public;
grant execute on function forget_wrong_sizes() to ${app};
