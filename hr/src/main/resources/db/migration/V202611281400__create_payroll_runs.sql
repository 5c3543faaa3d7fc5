-- Payroll runs and their payslips. A payslip is stored encrypted only; what is in clear are the sums
-- of a run and the lines of its entry. Locks nothing that exists.

-- calculation is the current one: payslips, blocked people and posting lines of another are leftovers.
-- cursor is the last employee that it has done; lease_until says when another process may go on.
-- usual_structure: what those got for whom nothing else is said; back pay of the month keeps to it.
create table payroll_run (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  month date not null,
  kind text not null,
  covers date,
  label text,
  number text,
  status text not null default 'DRAFT',
  posted_on date,
  only_employees uuid[],
  calculation uuid,
  usual_structure uuid,
  calculating boolean not null default false,
  cursor uuid,
  lease_until timestamptz not null default '-infinity',
  calculated_by uuid,
  failure text,
  people integer not null default 0,
  done integer not null default 0,
  slips integer not null default 0,
  blocked integer not null default 0,
  gross numeric(18,2) not null default 0,
  contributable numeric(18,2) not null default 0,
  cnas_employee numeric(18,2) not null default 0,
  cnas_employer numeric(18,2) not null default 0,
  irg numeric(18,2) not null default 0,
  other_deductions numeric(18,2) not null default 0,
  net numeric(18,2) not null default 0,
  created_at timestamptz not null default now(),
  calculated_at timestamptz,
  approved_at timestamptz,
  approved_by uuid,
  paid_on date,
  constraint pk_payroll_run primary key (company_id, id),
  constraint uq_payroll_run_number unique (company_id, number),
  constraint ck_payroll_run_kind
    check (kind in ('REGULAR', 'THIRTEENTH', 'BACK_PAY', 'SETTLEMENT')),
  constraint ck_payroll_run_status check (status in ('DRAFT', 'CALCULATED', 'APPROVED', 'PAID')),
  constraint ck_payroll_run_month check (
    month between '2022-01-01' and '2099-12-01' and extract(day from month) = 1),
  constraint ck_payroll_run_covers check (
    (kind = 'BACK_PAY') = (covers is not null)
    and (covers is null or (covers between '2022-01-01' and month and covers < month
      and extract(day from covers) = 1))),
  constraint ck_payroll_run_label check (length(label) between 1 and 100),
  constraint ck_payroll_run_only check (cardinality(only_employees) between 1 and 1000),
  constraint ck_payroll_run_calculating check (not calculating or (status = 'DRAFT'
    and calculation is not null)),
  constraint ck_payroll_run_counts check (
    people >= 0 and done between 0 and people and slips >= 0 and blocked >= 0),
  constraint ck_payroll_run_net
    check (net = gross - cnas_employee - irg - other_deductions),
  constraint ck_payroll_run_approved check (
    (status in ('APPROVED', 'PAID')) = (approved_at is not null)
    and (status in ('APPROVED', 'PAID')) = (number is not null)),
  constraint ck_payroll_run_paid check ((status = 'PAID') = (paid_on is not null))
);
create unique index uq_payroll_run_regular on payroll_run (company_id, month)
  where kind = 'REGULAR';
-- One at a time: what the second pays is the difference to what the first has paid.
create unique index uq_payroll_run_back_pay on payroll_run (company_id, covers)
  where kind = 'BACK_PAY' and status in ('DRAFT', 'CALCULATED');
create index ix_payroll_run_month on payroll_run (company_id, month, id);
create index ix_payroll_run_calculating on payroll_run (company_id, lease_until)
  where calculating;
call isolate_companies('payroll_run');

-- salary_of: the month whose salary it has, of back pay the one that nothing had paid; nobody is paid that
-- twice. once: what else is paid once only, the thirteenth month of a year (T2026) or the end of an
-- employment (S2026-11-15). inputs: what it was made from, as pay_inputs has it. leave_days: days of leave
-- that it pays out. fingerprint is a keyed hash of what detail holds.
create table payslip (
  company_id uuid not null default current_company(),
  id uuid not null,
  run_id uuid not null,
  employee_id uuid not null,
  month date not null,
  salary_of date,
  once text,
  inputs text not null default '',
  leave_days numeric(8,2) not null default 0,
  calculation uuid not null,
  detail text not null,
  detail_key text not null generated always as (split_part(detail, ':', 1)) stored,
  fingerprint bytea not null,
  constraint pk_payslip primary key (company_id, id),
  constraint uq_payslip_employee unique (company_id, run_id, employee_id),
  constraint fk_payslip_run foreign key (company_id, run_id) references payroll_run,
  constraint fk_payslip_employee foreign key (company_id, employee_id) references employee,
  constraint ck_payslip_detail_encrypted check (detail ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_payslip_fingerprint check (length(fingerprint) = 32),
  constraint ck_payslip_once check (once ~ '^(T[0-9]{4}|S[0-9]{4}-[0-9]{2}-[0-9]{2})$')
);
create unique index uq_payslip_salary on payslip (company_id, employee_id, salary_of)
  where salary_of is not null;
create unique index uq_payslip_once on payslip (company_id, employee_id, once)
  where once is not null;
create index ix_payslip_employee on payslip (company_id, employee_id, month);
create index ix_payslip_key on payslip (company_id, detail_key);
call isolate_companies('payslip');

-- Whose payslip could not be calculated, and why.
create table payslip_blocked (
  company_id uuid not null default current_company(),
  run_id uuid not null,
  employee_id uuid not null,
  calculation uuid not null,
  reason text not null,
  detail text not null,
  constraint pk_payslip_blocked primary key (company_id, run_id, employee_id),
  constraint fk_payslip_blocked_run foreign key (company_id, run_id) references payroll_run,
  constraint fk_payslip_blocked_employee
    foreign key (company_id, employee_id) references employee,
  constraint ck_payslip_blocked_reason check (reason ~ '^[a-z]+(-[a-z]+)*$'),
  constraint ck_payslip_blocked_detail check (length(detail) <= 500)
);
call isolate_companies('payslip_blocked');

-- The entry of a run, by account and cost centre: debit is positive, credit negative.
create table payroll_posting (
  company_id uuid not null default current_company(),
  run_id uuid not null,
  account text not null,
  cost_centre text not null default '',
  label text not null,
  amount numeric(18,2) not null,
  constraint pk_payroll_posting primary key (company_id, run_id, account, cost_centre),
  constraint fk_payroll_posting_run foreign key (company_id, run_id) references payroll_run,
  constraint ck_payroll_posting_account check (account ~ '^[1-9][0-9]{1,11}$'),
  constraint ck_payroll_posting_label check (length(label) between 1 and 200)
);
call isolate_companies('payroll_posting');

-- Moves of a run: those of RunStatus. What was approved keeps everything but its payment; its entry
-- balances, and its payslips are those of its last calculation. A run that is deleted was not approved.
create function guard_payroll_run() returns trigger
  language plpgsql
  as $$
declare
  legal boolean;
begin
  if tg_op = 'DELETE' then
    if old.status in ('DRAFT', 'CALCULATED')
      or (current_setting('app.erasing', true) = old.company_id::text
        and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid))
    then
      return old;
    end if;
    legal := false;
  elsif old.status in ('APPROVED', 'PAID') then
    legal := old.status = 'APPROVED' and new.status = 'PAID'
      and to_jsonb(new) - '{status,paid_on,version}'::text[]
        = to_jsonb(old) - '{status,paid_on,version}'::text[];
  else
    legal := new.status = old.status or (old.status, new.status) in (
      ('DRAFT', 'CALCULATED'), ('CALCULATED', 'DRAFT'), ('CALCULATED', 'APPROVED'));
    if new.status = 'APPROVED' and (
      select sum(amount) <> 0 from payroll_posting
      where company_id = new.company_id and run_id = new.id) then
      raise exception using errcode = 'check_violation', table = tg_table_name,
        constraint = 'ck_payroll_run_balanced',
        message = 'payroll_run violates check constraint "ck_payroll_run_balanced"';
    end if;
    if new.status = 'APPROVED' and (
      select count(*) <> new.slips or bool_or(calculation is distinct from new.calculation)
      from payslip where company_id = new.company_id and run_id = new.id) then
      raise exception using errcode = 'check_violation', table = tg_table_name,
        constraint = 'ck_payroll_run_payslips',
        message = 'payroll_run violates check constraint "ck_payroll_run_payslips"';
    end if;
  end if;
  if not legal then
    raise exception using errcode = 'check_violation', table = tg_table_name,
      constraint = 'ck_payroll_run_frozen',
      message = 'payroll_run violates check constraint "ck_payroll_run_frozen"';
  end if;
  return new;
end $$;
create trigger tr_payroll_run_guard before update or delete on payroll_run
  for each row execute function guard_payroll_run();

-- What belongs to a run changes with it, and stays as it is once it is approved; but a payslip may
-- come under another key, with the same content.
create function guard_payroll_row() returns trigger
  language plpgsql
  as $$
declare
  in_run uuid := case when tg_op = 'DELETE' then old.run_id else new.run_id end;
  in_company uuid := case when tg_op = 'DELETE' then old.company_id else new.company_id end;
begin
  if exists (select from payroll_run where company_id = in_company and id = in_run
      and status in ('DRAFT', 'CALCULATED')) then
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = in_company::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'payslip' then
    if split_part(new.detail, ':', 1) <> split_part(old.detail, ':', 1)
      and to_jsonb(new) - '{detail,detail_key}'::text[]
        = to_jsonb(old) - '{detail,detail_key}'::text[] then
      return new;
    end if;
  end if;
  raise exception using errcode = 'check_violation', table = tg_table_name,
    constraint = 'ck_payroll_run_frozen',
    message = tg_table_name || ' violates check constraint "ck_payroll_run_frozen"';
end $$;
create trigger tr_payslip_guard before insert or update or delete on payslip
  for each row execute function guard_payroll_row();
create trigger tr_payslip_blocked_guard before insert or update or delete on payslip_blocked
  for each row execute function guard_payroll_row();
create trigger tr_payroll_posting_guard before insert or update or delete on payroll_posting
  for each row execute function guard_payroll_row();

grant select, insert, delete on payroll_run to ${app};
grant update (version, label, status, number, posted_on, calculation, usual_structure, calculating, cursor,
  lease_until, calculated_by, failure, people, done, slips, blocked, gross, contributable, cnas_employee,
  cnas_employer, irg, other_deductions, net, calculated_at, approved_at, approved_by, paid_on)
  on payroll_run to ${app};
grant select, insert, delete on payslip, payslip_blocked, payroll_posting to ${app};
grant update (calculation, detail, fingerprint) on payslip to ${app};
grant update (calculation, reason, detail) on payslip_blocked to ${app};
grant update (label, amount) on payroll_posting to ${app};
