-- Bank statements as the bank sent them, how its CSV files are read, and what recurring lines are
-- booked to. Locks nothing that exists.

create table statement_profile (
  company_id uuid not null default current_company(),
  id uuid not null,
  name text not null,
  definition jsonb not null,
  version bigint not null default 1,
  constraint pk_statement_profile primary key (company_id, id),
  constraint ck_statement_profile_name check (length(name) between 1 and 100)
);
create unique index uq_statement_profile_name on statement_profile (company_id, lower(name));
call isolate_companies('statement_profile');

create table bank_statement (
  company_id uuid not null default current_company(),
  id uuid not null,
  treasury_id uuid not null,
  format text not null,
  reference text,
  file_hash text not null,
  first_date date not null,
  last_date date not null,
  opening numeric(17, 2),
  closing numeric(17, 2),
  currency text not null,
  lines integer not null,
  total numeric(17, 2) not null,
  warnings text[] not null default '{}',
  imported_at timestamptz not null default now(),
  imported_by uuid,
  constraint pk_bank_statement primary key (company_id, id),
  constraint fk_bank_statement_treasury foreign key (company_id, treasury_id)
    references treasury_account (company_id, id),
  constraint ck_bank_statement_format check (format in ('CSV', 'CAMT053', 'MT940')),
  constraint ck_bank_statement_dates check (first_date <= last_date),
  constraint ck_bank_statement_lines check (lines between 1 and 10000),
  constraint ck_bank_statement_balances check (
    (opening is null) = (closing is null) and closing = opening + total),
  constraint ck_bank_statement_reference check (length(reference) between 1 and 100)
);
-- The same file, or the same statement in another file, comes in once.
create unique index uq_bank_statement_file on bank_statement (company_id, treasury_id, file_hash);
create unique index uq_bank_statement_reference
  on bank_statement (company_id, treasury_id, reference) where reference is not null;
create index ix_bank_statement_last on bank_statement (company_id, treasury_id, last_date, id);
call isolate_companies('bank_statement');

create table bank_statement_line (
  company_id uuid not null default current_company(),
  id uuid not null,
  statement_id uuid not null,
  treasury_id uuid not null,
  n integer not null,
  date date not null,
  value_date date,
  -- Above zero where money came in.
  amount numeric(17, 2) not null,
  label text not null,
  reference text,
  counterparty text,
  counterparty_account text,
  -- The same line twice in a file is two lines: the second has another occurrence.
  fingerprint text not null,
  constraint pk_bank_statement_line primary key (company_id, id),
  constraint uq_bank_statement_line_n unique (company_id, statement_id, n),
  constraint fk_bank_statement_line_statement foreign key (company_id, statement_id)
    references bank_statement (company_id, id),
  constraint fk_bank_statement_line_treasury foreign key (company_id, treasury_id)
    references treasury_account (company_id, id),
  constraint ck_bank_statement_line_amount check (amount <> 0),
  constraint ck_bank_statement_line_texts check (
    length(label) <= 500 and length(reference) between 1 and 100
    and length(counterparty) between 1 and 200 and length(counterparty_account) between 1 and 50)
);
create index ix_bank_statement_line_date on bank_statement_line (company_id, treasury_id, date, id);
create index ix_bank_statement_line_fingerprint
  on bank_statement_line (company_id, treasury_id, fingerprint);
call isolate_companies('bank_statement_line');

-- At commit: a statement has the lines that it says, and they make up its total.
create function check_bank_statement() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  if (select (count(*), coalesce(sum(amount), 0)) is distinct from (new.lines::bigint, new.total)
    from bank_statement_line where company_id = new.company_id and statement_id = new.id) then
    raise exception using errcode = 'check_violation', table = 'bank_statement',
      constraint = 'ck_bank_statement_total', message = 'lines differ from the statement';
  end if;
  return null;
end $$;
create constraint trigger check_bank_statement after insert on bank_statement
  deferrable initially deferred for each row execute function check_bank_statement();

create table statement_rule (
  company_id uuid not null default current_company(),
  id uuid not null,
  name text not null,
  treasury_id uuid,
  contains text not null,
  sign smallint,
  account text not null,
  partner_id uuid,
  label text not null,
  version bigint not null default 1,
  constraint pk_statement_rule primary key (company_id, id),
  constraint fk_statement_rule_treasury foreign key (company_id, treasury_id)
    references treasury_account (company_id, id),
  constraint fk_statement_rule_account foreign key (company_id, account)
    references account (company_id, code),
  constraint fk_statement_rule_partner foreign key (company_id, partner_id)
    references partner (company_id, id),
  constraint ck_statement_rule_sign check (sign in (-1, 1)),
  constraint ck_statement_rule_texts check (
    length(name) between 1 and 100 and length(contains) between 2 and 100
    and length(label) between 1 and 200)
);
create unique index uq_statement_rule_name on statement_rule (company_id, lower(name));
call isolate_companies('statement_rule');

grant select, insert on bank_statement, bank_statement_line to ${app};
grant select, insert, update, delete on statement_profile, statement_rule to ${app};
