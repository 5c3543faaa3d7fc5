-- Monthly returns of TVA, final once declared, and the rows of the G50 as data, for the codes of the
-- form differ from source to source and change. Locks nothing that exists.

-- content: what was declared, as it was shown.
create table tva_return (
  company_id uuid not null default current_company(),
  id uuid not null,
  year smallint not null,
  month smallint not null,
  collected numeric(17, 2) not null,
  deductible numeric(17, 2) not null,
  credit_before numeric(17, 2) not null,
  due numeric(17, 2) not null,
  credit_after numeric(17, 2) not null,
  entry_id uuid,
  content jsonb not null,
  declared_at timestamptz not null default now(),
  declared_by uuid,
  constraint pk_tva_return primary key (company_id, id),
  constraint uq_tva_return_month unique (company_id, year, month),
  constraint fk_tva_return_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_tva_return_month check (month between 1 and 12),
  constraint ck_tva_return_due check (due >= 0 and credit_after >= 0 and (due = 0 or credit_after = 0)
    and due - credit_after = collected - deductible - credit_before)
);
call isolate_companies('tva_return');
create trigger refuse_change before update or delete on tva_return
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on tva_return
  for each statement execute function refuse_change();
grant select, insert on tva_return to ${app};

create table g50_row (
  company_id uuid not null default current_company(),
  key text not null,
  position smallint not null,
  code text not null,
  label_fr text not null,
  label_en text not null,
  label_ar text not null,
  source text not null,
  selector text not null,
  version bigint not null default 1,
  constraint pk_g50_row primary key (company_id, key),
  constraint ck_g50_row_key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 40),
  constraint ck_g50_row_code check (length(code) <= 20),
  constraint ck_g50_row_label check (length(label_fr) between 1 and 200
    and length(label_en) between 1 and 200 and length(label_ar) between 1 and 200),
  constraint ck_g50_row_source check (source in ('TVA_RATE', 'TVA_EXEMPT', 'TVA_COLLECTED',
    'TVA_DEDUCTIBLE', 'TVA_CREDIT_BEFORE', 'TVA_DUE', 'TVA_CREDIT_AFTER', 'ACCRUED')),
  constraint ck_g50_row_selector check (
    case source when 'TVA_RATE' then selector ~ '^[0-9]{1,2}$'
      when 'TVA_DEDUCTIBLE' then selector in ('ASSETS', 'OTHERS')
      when 'ACCRUED' then selector ~ '^[1-7][0-9]{1,11}$' else selector = '' end)
);
call isolate_companies('g50_row');
grant select, insert, update (code, label_fr, label_en, label_ar, selector, version) on g50_row
  to ${app};

-- What sales documents of some days come to, by rate; credit notes are taken away.
create function sold_by_rate(p_from date, p_to date)
  returns table (percent numeric, base numeric, tva numeric)
  language plpgsql stable
  as $$
begin
  if to_regclass('sales_document_rate') is null then
    return;
  end if;
  return query
    select r.tva_percent, sum(case d.kind when 'INVOICE' then r.base else -r.base end),
      sum(case d.kind when 'INVOICE' then r.tva else -r.tva end)
    from sales_document d join sales_document_rate r on r.document_id = d.id
    where d.kind in ('INVOICE', 'CREDIT_NOTE') and d.status <> 'DRAFT'
      and d.dated between p_from and p_to
    group by r.tva_percent;
end $$;
