-- Lines of bank statements and lines of the books that tell of the same money: some of each side,
-- whole lines, equal in sum. Locks nothing that exists.

create table bank_reconciliation (
  company_id uuid not null default current_company(),
  id uuid not null,
  treasury_id uuid not null,
  amount numeric(17, 2) not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_bank_reconciliation primary key (company_id, id),
  constraint fk_bank_reconciliation_treasury foreign key (company_id, treasury_id)
    references treasury_account (company_id, id)
);
create index ix_bank_reconciliation_treasury
  on bank_reconciliation (company_id, treasury_id, id);
call isolate_companies('bank_reconciliation');

-- The keys say that a line is reconciled once: of two who take the same one, one is refused.
create table reconciled_statement_line (
  company_id uuid not null default current_company(),
  line_id uuid not null,
  reconciliation_id uuid not null,
  constraint pk_reconciled_statement_line primary key (company_id, line_id),
  constraint fk_reconciled_statement_line_line foreign key (company_id, line_id)
    references bank_statement_line (company_id, id),
  constraint fk_reconciled_statement_line_reconciliation
    foreign key (company_id, reconciliation_id) references bank_reconciliation (company_id, id)
    on delete cascade
);
create index ix_reconciled_statement_line on reconciled_statement_line (company_id, reconciliation_id);
call isolate_companies('reconciled_statement_line');

create table reconciled_entry_line (
  company_id uuid not null default current_company(),
  entry_id uuid not null,
  line_no smallint not null,
  reconciliation_id uuid not null,
  constraint pk_reconciled_entry_line primary key (company_id, entry_id, line_no),
  constraint fk_reconciled_entry_line_line foreign key (company_id, entry_id, line_no)
    references entry_line (company_id, entry_id, line_no),
  constraint fk_reconciled_entry_line_reconciliation
    foreign key (company_id, reconciliation_id) references bank_reconciliation (company_id, id)
    on delete cascade
);
create index ix_reconciled_entry_line on reconciled_entry_line (company_id, reconciliation_id);
call isolate_companies('reconciled_entry_line');

-- At commit: both sides are of the reconciliation's account and add up to its amount. The service may
-- delete a reconciliation, which takes its lines by the cascade, but no line alone.
create function check_reconciliation() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
declare
  wanted bank_reconciliation;
  theirs numeric;
  ours numeric;
  foreigners bigint;
begin
  select * into wanted from bank_reconciliation
  where company_id = new.company_id and id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  if not found then
    return null;
  end if;
  select sum(l.amount), count(*) filter (where l.treasury_id <> wanted.treasury_id)
  into theirs, foreigners
  from reconciled_statement_line r
    join bank_statement_line l on l.company_id = r.company_id and l.id = r.line_id
  where r.company_id = wanted.company_id and r.reconciliation_id = wanted.id;
  select sum(case when t.currency = g.currency then l.debit - l.credit else l.currency_amount end),
    foreigners + count(*) filter (where l.account <> t.account)
  into ours, foreigners
  from reconciled_entry_line r
    join entry_line l on l.company_id = r.company_id and l.entry_id = r.entry_id
      and l.line_no = r.line_no
    join treasury_account t on t.company_id = r.company_id and t.id = wanted.treasury_id
    join ledger g on g.company_id = r.company_id
  where r.company_id = wanted.company_id and r.reconciliation_id = wanted.id;
  if foreigners <> 0 or theirs is distinct from wanted.amount
    or ours is distinct from wanted.amount then
    raise exception using errcode = 'check_violation', table = 'bank_reconciliation',
      constraint = 'ck_bank_reconciliation_equal', message = 'the two sides differ';
  end if;
  return null;
end $$;
create constraint trigger check_reconciliation after insert on bank_reconciliation
  deferrable initially deferred for each row execute function check_reconciliation('id');
create constraint trigger check_reconciliation after insert on reconciled_statement_line
  deferrable initially deferred for each row
  execute function check_reconciliation('reconciliation_id');
create constraint trigger check_reconciliation after insert on reconciled_entry_line
  deferrable initially deferred for each row
  execute function check_reconciliation('reconciliation_id');

grant select, insert, delete on bank_reconciliation to ${app};
grant select, insert on reconciled_statement_line, reconciled_entry_line to ${app};
