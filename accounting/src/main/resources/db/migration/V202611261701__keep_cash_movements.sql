-- One more total that posting maintains: what came in and went out of the treasury, per account on
-- the other side. It is the cash flow statement, which so costs by accounts and never by lines.
-- Locks entry_line for the moment of adding a trigger, and reads the lines of the treasury once.

-- received: credited to the account by entries that have a line of the treasury; paid: debited.
create table cash_movement (
  company_id uuid not null default current_company(),
  fiscal_year smallint not null,
  account text not null,
  month smallint not null,
  slot smallint not null,
  received numeric(30, 2) not null,
  paid numeric(30, 2) not null,
  constraint pk_cash_movement primary key (company_id, fiscal_year, account, month, slot),
  constraint fk_cash_movement_account foreign key (company_id, account)
    references account (company_id, code),
  constraint ck_cash_movement_month check (month between 1 and 12),
  constraint ck_cash_movement_sides check (received >= 0 and paid >= 0)
) with (fillfactor = 50);

-- Banks, cash, imprests and what is on the way between them.
create function is_treasury(p_account text) returns boolean
  language sql immutable parallel safe
  return left(p_account, 2) in ('51', '53', '54', '58');

alter table journal_entry no force row level security;
alter table entry_line no force row level security;
insert into cash_movement (company_id, fiscal_year, account, month, slot, received, paid)
select l.company_id, l.fiscal_year, l.account, extract(month from l.date), 0,
  sum(l.credit), sum(l.debit)
from entry_line l join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
where e.kind = 'NORMAL' and not is_treasury(l.account)
  and exists (
    select from entry_line t where t.company_id = l.company_id and t.entry_id = l.entry_id
      and is_treasury(t.account))
group by 1, 2, 3, 4;
alter table journal_entry force row level security;
alter table entry_line force row level security;

call isolate_companies('cash_movement');
grant select on cash_movement to ${app};

-- Takes its rows after those of book_lines(), by its name, and in the order of accounts, as every
-- posting does.
create function book_treasury() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from added where is_treasury(account)) then
    insert into cash_movement as c (fiscal_year, account, month, slot, received, paid)
    select a.fiscal_year, a.account, extract(month from a.date), pg_backend_pid() % 8,
      sum(a.credit), sum(a.debit)
    from added a join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
    where e.kind = 'NORMAL' and not is_treasury(a.account)
      and a.entry_id in (select entry_id from added where is_treasury(account))
    group by 1, 2, 3
    order by 2, 1, 3
    on conflict on constraint pk_cash_movement
      do update set received = c.received + excluded.received, paid = c.paid + excluded.paid;
  end if;
  return null;
end $$;
create trigger book_treasury after insert on entry_line
  referencing new table as added for each statement execute function book_treasury();
