-- Erasure of a company (ADR 18): a tombstone, and the function that deletes everything that belongs to it.
-- Locks nothing that exists.

-- Companies that are being erased or were. The tombstone stays for ever, so that a late event brings
-- nothing back; it holds an id that no longer means anybody. Nothing is deleted before erase_from:
-- until then requests that had begun may end. tables: how many rows of which table were deleted.
create table erased_company (
  company_id uuid not null,
  requested_at timestamptz not null default now(),
  erase_from timestamptz not null,
  event_sequence bigint not null default 1,
  tables jsonb not null default '{}',
  erased_at timestamptz,
  swept_at timestamptz,
  constraint pk_erased_company primary key (company_id),
  constraint ck_erased_company_sequence check (event_sequence > 0),
  constraint ck_erased_company_swept check (swept_at is null or erased_at is not null)
);
create index ix_erased_company_unswept on erased_company (requested_at) where swept_at is null;
grant select, insert on erased_company to ${app};
grant select on erased_company to ${relay};

-- The tables of companies, those that refer to others before those that they refer to. A table that
-- refers to itself has to go in one statement.
create function company_tables() returns table (name regclass, refers_to_itself boolean)
  language sql stable set search_path = public, pg_temp
  as $$
    with recursive owned as (
      select c.oid from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
    ), reference as (
      select distinct conrelid as child, confrelid as parent from pg_constraint
      where contype = 'f' and conrelid <> confrelid
    ), ranked (oid, rank) as (
      select oid, 0 from owned
      union all
      select child, rank + 1 from ranked join reference on parent = oid where rank < 100
    )
    select oid::regclass, exists (
      select from pg_constraint where contype = 'f' and conrelid = oid and confrelid = oid)
    from ranked where oid in (select owned.oid from owned)
    group by oid order by max(rank) desc, oid::regclass::text
  $$;

-- Deletes up to in_limit rows of a company that has a tombstone; to be called until it says ERASED.
-- Runs with the owner's rights, under row-level security for that company alone. app.erasing lets it
-- through triggers that otherwise refuse; they honour it from the owner only. Rows that still have to
-- reach the broker stay; the sweep, called some time afterwards, takes them and whatever a straggler
-- wrote meanwhile.
-- BUSY: another replica is at it. MORE: call again. ERASED: nothing is left; the event is in the outbox.
create function erase_company(in_company uuid, in_event uuid, in_sweep boolean, in_limit integer)
returns text
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  tombstone erased_company;
  target record;
  deleted bigint;
begin
  select * into tombstone from erased_company
  where company_id = in_company and erase_from <= now() and (erased_at is not null) = in_sweep
  for update skip locked;
  if not found then
    return 'BUSY';
  end if;
  perform set_config('app.company_id', in_company::text, true);
  perform set_config('app.erasing', in_company::text, true);
  for target in select name, name::text as text, refers_to_itself from company_tables() loop
    -- Tells the other services that the company's tokens are void, for as long as there are any.
    continue when target.text = 'credential_change' and not in_sweep;
    if target.text in ('audit_entry', 'audit_seal') then
      perform 1 from audit_sealer for update; -- no seal for what is going
    end if;
    execute format(
      'delete from %1$s where ctid = any (array(select ctid from %1$s where company_id = $1 %2$s %3$s))',
      target.name,
      case when target.text = 'outbox' then 'and published_at is not null' end,
      case when not target.refers_to_itself then format('limit %s', in_limit) end)
    using in_company;
    get diagnostics deleted = row_count;
    if deleted > 0 then
      update erased_company set tables = tables
        || jsonb_build_object(target.text, coalesce((tables ->> target.text)::bigint, 0) + deleted)
      where company_id = in_company;
      return 'MORE';
    end if;
  end loop;
  if in_sweep then
    update erased_company set swept_at = now()
    where company_id = in_company
      and not exists (select from outbox where company_id = in_company);
    return 'ERASED';
  end if;
  update erased_company set erased_at = now() where company_id = in_company;
  insert into outbox (event_id, type, subject, sequence, data)
  values (in_event, 'company.erased.v1', in_company, tombstone.event_sequence,
    json_build_object('companyId', in_company,
      'erasedAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'tables', (
        select coalesce(
          json_agg(json_build_object('table', key, 'rows', value::bigint) order by key), '[]')
        from jsonb_each_text(tombstone.tables))));
  return 'ERASED';
end $$;
revoke all on function erase_company(uuid, uuid, boolean, integer) from public;
grant execute on function erase_company(uuid, uuid, boolean, integer) to ${relay};
