-- Posted entries go only with the whole company: erase_company (common) says for which, and runs as
-- the tables' owner. The service, which is not the owner, changes nothing by setting app.erasing, and
-- has no right to delete anyway. Locks nothing.
create or replace function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'DELETE' then
    if current_setting('app.erasing', true) = old.company_id::text
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      return old;
    end if;
  end if;
  raise exception using errcode = 'check_violation', table = tg_table_name,
    constraint = 'ck_' || tg_table_name || '_immutable',
    message = 'posted entries are not changed: post a reversing entry';
end $$;
