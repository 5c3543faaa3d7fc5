-- The lines of the statements, and on which of them an account's balance lands. Both are the
-- company's to change; they start as the SCF's. One row per prefix says where a debit balance and
-- where a credit balance goes, and the longest prefix of an account decides, so that an account
-- cannot land on two lines. Locks nothing that exists.

-- A statement's lines and accounts are changed together, as one thing with one version.
create table statement_layout (
  company_id uuid not null default current_company(),
  statement text not null,
  version bigint not null default 1,
  constraint pk_statement_layout primary key (company_id, statement),
  constraint ck_statement_layout_statement
    check (statement in ('BALANCE_SHEET', 'INCOME_STATEMENT', 'CASH_FLOW', 'EQUITY_CHANGES'))
);
call isolate_companies('statement_layout');

create table statement_line (
  company_id uuid not null default current_company(),
  statement text not null,
  code text not null,
  position integer not null,
  kind text not null,
  side text not null,
  formula text,
  label_fr text not null,
  label_en text not null,
  label_ar text not null,
  constraint pk_statement_line primary key (company_id, statement, code),
  constraint fk_statement_line_layout foreign key (company_id, statement)
    references statement_layout (company_id, statement),
  constraint uq_statement_line_position unique (company_id, statement, position),
  constraint ck_statement_line_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
  constraint ck_statement_line_kind check (kind in ('HEADING', 'LINE', 'TOTAL')),
  constraint ck_statement_line_side check (side in ('DEBIT', 'CREDIT')),
  constraint ck_statement_line_formula check ((formula is not null) = (kind = 'TOTAL')),
  constraint ck_statement_line_label
    check (length(label_fr) between 1 and 200 and length(label_en) between 1 and 200
      and length(label_ar) between 1 and 200)
);
call isolate_companies('statement_line');

-- deduction: what depreciation and impairment take away, shown in a column of their own.
create table statement_account (
  company_id uuid not null default current_company(),
  statement text not null,
  prefix text not null,
  debit_line text not null,
  credit_line text not null,
  deduction boolean not null,
  constraint pk_statement_account primary key (company_id, statement, prefix),
  constraint fk_statement_account_debit foreign key (company_id, statement, debit_line)
    references statement_line (company_id, statement, code),
  constraint fk_statement_account_credit foreign key (company_id, statement, credit_line)
    references statement_line (company_id, statement, code),
  constraint ck_statement_account_prefix check (prefix ~ '^[1-7][0-9]{0,11}$')
);
call isolate_companies('statement_account');

grant select, insert, update (version) on statement_layout to ${app};
grant select, insert, delete on statement_line, statement_account to ${app};
