-- What changes from month to month, and what is taken off the net pay. Amounts of elements are sealed;
-- those of debts are not, as SQL holds that no more is repaid than was lent. Locks nothing that exists.

-- Hours, days, bonuses of a month; one row for an employee and a component.
create table pay_element (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  month date not null,
  employee_id uuid not null,
  component_id uuid not null,
  quantity numeric(12,4) not null default 0,
  amount text,
  note text,
  constraint pk_pay_element primary key (company_id, id),
  constraint uq_pay_element unique (company_id, month, employee_id, component_id),
  constraint fk_pay_element_employee foreign key (company_id, employee_id) references employee,
  constraint fk_pay_element_component
    foreign key (company_id, component_id) references pay_component,
  constraint ck_pay_element_month check (month between '2022-01-01' and '2099-12-01'
    and extract(day from month) = 1),
  constraint ck_pay_element_sealed check (amount ~ '^[^:]+:[A-Za-z0-9+/]+={0,2}$'),
  constraint ck_pay_element_note check (length(note) between 1 and 200)
);
create index ix_pay_element_employee on pay_element (company_id, employee_id, month);
create index ix_pay_element_component on pay_element (company_id, component_id);
call isolate_companies('pay_element');

-- Money lent, given back by instalments from a month on.
create table pay_advance (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  kind text not null,
  granted_on date not null,
  amount numeric(15,2) not null,
  instalment numeric(15,2) not null,
  first_month date not null,
  reason text not null,
  repaid numeric(15,2) not null default 0,
  is_cancelled boolean not null default false,
  constraint pk_pay_advance primary key (company_id, id),
  constraint fk_pay_advance_employee foreign key (company_id, employee_id) references employee,
  constraint ck_pay_advance_kind check (kind in ('ADVANCE', 'LOAN')),
  constraint ck_pay_advance_amount check (amount > 0 and instalment > 0 and instalment <= amount),
  constraint ck_pay_advance_repaid check (repaid between 0 and amount),
  constraint ck_pay_advance_dates check (granted_on between '2000-01-01' and '2099-12-31'
    and first_month between '2022-01-01' and '2099-12-01' and extract(day from first_month) = 1),
  constraint ck_pay_advance_reason check (length(reason) between 1 and 100)
);
create index ix_pay_advance_employee on pay_advance (company_id, employee_id, first_month);
call isolate_companies('pay_advance');

-- What a court or a creditor with a title takes. total null: until further notice; monthly null: as much
-- as the law lets.
create table pay_garnishment (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  employee_id uuid not null,
  kind text not null,
  creditor text not null,
  reference text not null,
  total numeric(15,2),
  monthly numeric(15,2),
  first_month date not null,
  last_month date,
  withheld numeric(15,2) not null default 0,
  constraint pk_pay_garnishment primary key (company_id, id),
  constraint fk_pay_garnishment_employee foreign key (company_id, employee_id) references employee,
  constraint ck_pay_garnishment_kind check (kind in ('ALIMONY', 'GARNISHMENT')),
  constraint ck_pay_garnishment_amounts check (total > 0 and monthly > 0),
  constraint ck_pay_garnishment_withheld
    check (withheld >= 0 and (total is null or withheld <= total)),
  constraint ck_pay_garnishment_months check (
    first_month between '2022-01-01' and '2099-12-01' and extract(day from first_month) = 1
    and (last_month is null or (last_month between first_month and '2099-12-01'
      and extract(day from last_month) = 1))),
  constraint ck_pay_garnishment_texts check (
    length(creditor) between 1 and 100 and length(reference) between 1 and 100)
);
create index ix_pay_garnishment_employee on pay_garnishment (company_id, employee_id, first_month);
call isolate_companies('pay_garnishment');

-- What a payslip takes off for which of them; counted there when its run is approved.
create table payslip_deduction (
  company_id uuid not null default current_company(),
  run_id uuid not null,
  employee_id uuid not null,
  advance_id uuid,
  garnishment_id uuid,
  calculation uuid not null,
  amount numeric(15,2) not null,
  constraint fk_payslip_deduction_run foreign key (company_id, run_id) references payroll_run,
  constraint fk_payslip_deduction_employee
    foreign key (company_id, employee_id) references employee,
  constraint fk_payslip_deduction_advance
    foreign key (company_id, advance_id) references pay_advance,
  constraint fk_payslip_deduction_garnishment
    foreign key (company_id, garnishment_id) references pay_garnishment,
  constraint ck_payslip_deduction_one check ((advance_id is null) <> (garnishment_id is null)),
  constraint ck_payslip_deduction_amount check (amount > 0),
  constraint uq_payslip_deduction unique nulls not distinct
    (company_id, run_id, employee_id, advance_id, garnishment_id)
);
create index ix_payslip_deduction_advance on payslip_deduction (company_id, advance_id)
  where advance_id is not null;
create index ix_payslip_deduction_garnishment on payslip_deduction (company_id, garnishment_id)
  where garnishment_id is not null;
call isolate_companies('payslip_deduction');
create trigger tr_payslip_deduction_guard before insert or update or delete on payslip_deduction
  for each row execute function guard_payroll_row();

grant select, insert, delete, update (version, quantity, amount, note) on pay_element to ${app};
grant select, insert, update (version, instalment, first_month, reason, repaid, is_cancelled)
  on pay_advance to ${app};
grant select, insert, update (version, creditor, reference, total, monthly, last_month, withheld)
  on pay_garnishment to ${app};
grant select, insert, delete on payslip_deduction to ${app};
