-- Which accounts a movement of stock is booked to: data of each company, not code. sign is that of
-- the value by which the stock changed. Locks nothing that exists.

create table posting_rule (
  company_id uuid not null default current_company(),
  kind text not null,
  sign smallint not null,
  debit text not null,
  credit text not null,
  label text not null,
  constraint pk_posting_rule primary key (company_id, kind, sign),
  constraint fk_posting_rule_debit foreign key (company_id, debit)
    references account (company_id, code),
  constraint fk_posting_rule_credit foreign key (company_id, credit)
    references account (company_id, code),
  constraint ck_posting_rule_sign check (sign in (-1, 1)),
  constraint ck_posting_rule_accounts check (debit <> credit),
  constraint ck_posting_rule_label check (length(label) between 1 and 200)
);
call isolate_companies('posting_rule');

grant select, insert on posting_rule to ${app};
