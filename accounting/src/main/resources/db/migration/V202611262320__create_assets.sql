-- Fixed assets (SCF accounts 20 to 23, 28, 29): what they are, what they lose in which month and
-- when they went. Locks nothing that exists.

-- What assets of a kind have in common. Changes concern assets that are put into service later.
create table asset_category (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  name text not null,
  asset_account text not null,
  depreciation_account text,
  expense_account text,
  impairment_account text,
  method text not null,
  life_months smallint,
  active boolean not null default true,
  version bigint not null default 1,
  constraint pk_asset_category primary key (company_id, id),
  constraint uq_asset_category_code unique (company_id, code),
  constraint fk_asset_category_asset foreign key (company_id, asset_account)
    references account (company_id, code),
  constraint fk_asset_category_depreciation foreign key (company_id, depreciation_account)
    references account (company_id, code),
  constraint fk_asset_category_expense foreign key (company_id, expense_account)
    references account (company_id, code),
  constraint fk_asset_category_impairment foreign key (company_id, impairment_account)
    references account (company_id, code),
  constraint ck_asset_category_code check (code ~ '^[A-Z0-9-]{1,16}$'),
  constraint ck_asset_category_name check (length(name) between 1 and 200),
  constraint ck_asset_category_method check (method in ('LINEAR', 'DEGRESSIVE', 'NONE')),
  constraint ck_asset_category_life check (
    case when method = 'NONE' then life_months is null
      else life_months between 1 and 1200 and depreciation_account is not null
        and expense_account is not null end),
  constraint ck_asset_category_accounts check (
    asset_account ~ '^2[0-3][0-9]+$' and depreciation_account ~ '^28[0-9]+$'
    and expense_account ~ '^68[0-9]+$' and impairment_account ~ '^29[0-9]+$')
);
call isolate_companies('asset_category');

-- depreciated and impaired are what the books have taken off; with the residual value they never
-- exceed the cost. pro_rata and coefficient are those of the day of the activation.
create table asset (
  company_id uuid not null default current_company(),
  id uuid not null,
  number text,
  category_id uuid not null,
  name text not null,
  location text,
  serial_number text,
  supplier_id uuid,
  reference text,
  acquired_on date not null,
  in_service_on date not null,
  cost numeric(17, 2) not null,
  tva numeric(17, 2) not null default 0,
  residual_value numeric(17, 2) not null default 0,
  method text not null,
  life_months smallint,
  pro_rata text,
  coefficient numeric(4, 2),
  cost_centre text,
  acquisition text not null,
  counter_account text,
  acquisition_entry uuid,
  prior_depreciation numeric(17, 2) not null default 0,
  prior_through date,
  status text not null default 'DRAFT',
  asset_account text not null,
  depreciation_account text,
  expense_account text,
  impairment_account text,
  depreciated numeric(17, 2) not null default 0,
  impaired numeric(17, 2) not null default 0,
  replanned_after date,
  disposed_on date,
  disposal text,
  sale_price numeric(17, 2),
  gain numeric(17, 2),
  complement_entry uuid,
  disposal_entry uuid,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint pk_asset primary key (company_id, id),
  constraint uq_asset_number unique (company_id, number),
  constraint fk_asset_category foreign key (company_id, category_id)
    references asset_category (company_id, id),
  constraint fk_asset_supplier foreign key (company_id, supplier_id)
    references partner (company_id, id),
  constraint fk_asset_cost_centre foreign key (company_id, cost_centre)
    references cost_centre (company_id, code),
  constraint fk_asset_acquisition_entry foreign key (company_id, acquisition_entry)
    references journal_entry (company_id, id),
  constraint fk_asset_complement_entry foreign key (company_id, complement_entry)
    references journal_entry (company_id, id),
  constraint fk_asset_disposal_entry foreign key (company_id, disposal_entry)
    references journal_entry (company_id, id),
  constraint ck_asset_name check (length(name) between 1 and 200),
  constraint ck_asset_texts check (length(location) <= 100 and length(serial_number) <= 100
    and length(reference) between 1 and 100),
  constraint ck_asset_days check (in_service_on >= acquired_on),
  constraint ck_asset_amounts check (cost > 0 and tva >= 0 and residual_value >= 0
    and residual_value < cost),
  constraint ck_asset_method check (method in ('LINEAR', 'DEGRESSIVE', 'NONE')),
  constraint ck_asset_life check ((method = 'NONE') = (life_months is null)
    and life_months between 1 and 1200),
  constraint ck_asset_degressive check (
    method <> 'DEGRESSIVE' or (life_months % 12 = 0 and life_months >= 36)),
  constraint ck_asset_pro_rata check (pro_rata in ('DAY', 'MONTH')),
  constraint ck_asset_coefficient check (coefficient between 1 and 10),
  constraint ck_asset_acquisition check (acquisition in ('PURCHASE', 'ENTRY', 'OPENING')),
  constraint ck_asset_prior check ((prior_depreciation = 0 and prior_through is null)
    or (acquisition = 'OPENING' and prior_through >= in_service_on
      and prior_depreciation between 0 and cost - residual_value)),
  constraint ck_asset_status check (status in ('DRAFT', 'ACTIVE', 'DISPOSED')),
  constraint ck_asset_taken_off check (depreciated >= 0 and impaired >= 0
    and depreciated + impaired <= cost - residual_value),
  constraint ck_asset_number check ((status = 'DRAFT') = (number is null)),
  constraint ck_asset_disposal check (
    (status = 'DISPOSED') = (num_nonnulls(disposed_on, disposal, gain, disposal_entry) = 4)
    and num_nonnulls(disposed_on, disposal, gain, disposal_entry) in (0, 4)
    and disposal in ('SALE', 'SCRAP') and disposed_on >= in_service_on
    and (sale_price is null or sale_price >= 0))
);
create index ix_asset_category on asset (company_id, category_id);
create index ix_asset_acquisition_entry on asset (company_id, acquisition_entry)
  where acquisition_entry is not null;
call isolate_companies('asset');

-- One run books one month (or one year, under its December) of all assets in one entry.
create table depreciation_run (
  company_id uuid not null default current_company(),
  id uuid not null,
  through date not null,
  entry_id uuid not null,
  charges integer not null,
  total numeric(17, 2) not null,
  run_at timestamptz not null default now(),
  run_by uuid,
  constraint pk_depreciation_run primary key (company_id, id),
  constraint fk_depreciation_run_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_depreciation_run_total check (charges > 0 and total > 0)
);
create index ix_depreciation_run_entry on depreciation_run (company_id, entry_id);
call isolate_companies('depreciation_run');

-- The stored schedule: what the asset loses in a month. The key is what lets a month of an asset be
-- booked once; entry_id tells that it was, by a run or by what ended the asset's life here.
create table asset_charge (
  company_id uuid not null default current_company(),
  asset_id uuid not null,
  month date not null,
  amount numeric(17, 2) not null,
  run_id uuid,
  entry_id uuid,
  constraint pk_asset_charge primary key (company_id, asset_id, month),
  constraint fk_asset_charge_asset foreign key (company_id, asset_id)
    references asset (company_id, id),
  constraint fk_asset_charge_run foreign key (company_id, run_id)
    references depreciation_run (company_id, id),
  constraint fk_asset_charge_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_asset_charge_month check (extract(day from month) = 1),
  constraint ck_asset_charge_amount check (amount > 0),
  constraint ck_asset_charge_run check (run_id is null or entry_id is not null)
);
create index ix_asset_charge_due on asset_charge (company_id, month) where entry_id is null;
create index ix_asset_charge_run on asset_charge (company_id, run_id) where run_id is not null;
call isolate_companies('asset_charge');

create table asset_impairment (
  company_id uuid not null default current_company(),
  id uuid not null,
  asset_id uuid not null,
  date date not null,
  amount numeric(17, 2) not null,
  reason text not null,
  entry_id uuid not null,
  constraint pk_asset_impairment primary key (company_id, id),
  constraint fk_asset_impairment_asset foreign key (company_id, asset_id)
    references asset (company_id, id),
  constraint fk_asset_impairment_entry foreign key (company_id, entry_id)
    references journal_entry (company_id, id),
  constraint ck_asset_impairment_amount check (amount > 0),
  constraint ck_asset_impairment_reason check (length(reason) between 1 and 500)
);
create index ix_asset_impairment_asset on asset_impairment (company_id, asset_id, date);
call isolate_companies('asset_impairment');

-- What is in the books stays: a booked charge is neither changed nor deleted, an asset with a
-- number is not deleted. Goes only with the whole company (erase_company).
create function keep_booked_asset() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = old.company_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise exception using errcode = 'check_violation', table = tg_table_name,
    constraint = 'ck_' || tg_table_name || '_kept',
    message = 'what is in the books is neither changed nor deleted';
end $$;
create trigger keep_booked before update or delete on asset_charge
  for each row when (old.entry_id is not null) execute function keep_booked_asset();
create trigger keep_numbered before delete on asset
  for each row when (old.status <> 'DRAFT') execute function keep_booked_asset();
create trigger keep_disposed before update on asset
  for each row when (old.status = 'DISPOSED') execute function keep_booked_asset();

grant select, insert, update on asset_category to ${app};
grant select, insert, update, delete on asset, asset_charge to ${app};
grant select, insert on depreciation_run, asset_impairment to ${app};
