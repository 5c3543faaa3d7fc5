-- The whole catalogue: categories, units, barcodes, attributes, variants, pictures and TVA rates.
-- Why: a product was a SKU with names. Rewrites product (sku_key is stored) and locks it meanwhile.

-- A tree. version counts the changes of the row.
create table category (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name_fr text not null,
  name_ar text,
  name_en text,
  parent_id uuid,
  constraint pk_category primary key (company_id, id),
  constraint fk_category_parent foreign key (company_id, parent_id)
    references category (company_id, id),
  constraint ck_category_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$')
);
create unique index uq_category_code on category (company_id, lower(code));
create index ix_category_parent on category (company_id, parent_id);
call isolate_companies('category');

-- The category with all below it; depth counts from there.
create function category_tree(in_company uuid, in_root uuid) returns table (id uuid, depth integer)
  language sql stable
  as $$
    with recursive below (id, depth) as (
      select c.id, 1 from category c where c.company_id = in_company and c.id = in_root
      union all
      select c.id, b.depth + 1 from category c
        join below b on c.company_id = in_company and c.parent_id = b.id
        where b.depth < 100
    )
    select id, depth from below
  $$;

-- No category is above itself, and there are at most eight levels. Two moves of one company wait for
-- each other here: each alone could be right and both together a cycle.
create function refuse_category_cycle() returns trigger
  language plpgsql
  as $$
declare
  levels_above integer;
  levels_below integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('category ' || new.company_id, 0));
  if exists (select from category_tree(new.company_id, new.id) t where t.id = new.parent_id) then
    raise exception using errcode = 'check_violation', constraint = 'ck_category_no_cycle',
      message = 'category violates check constraint "ck_category_no_cycle"';
  end if;
  with recursive above (id, parent_id) as (
    select c.id, c.parent_id from category c
      where c.company_id = new.company_id and c.id = new.parent_id
    union
    select c.id, c.parent_id from category c
      join above a on c.company_id = new.company_id and c.id = a.parent_id
  )
  select count(*) into levels_above from above;
  select max(depth) into levels_below from category_tree(new.company_id, new.id);
  if levels_above + levels_below > 8 then
    raise exception using errcode = 'check_violation', constraint = 'ck_category_depth',
      message = 'category violates check constraint "ck_category_depth"';
  end if;
  return new;
end $$;
create trigger tr_category_created after insert on category
  for each row when (new.parent_id is not null) execute function refuse_category_cycle();
create trigger tr_category_moved after update of parent_id on category
  for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
  execute function refuse_category_cycle();

-- A property that products may have: of all of the company, or of a category and those below it.
create table attribute (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name_fr text not null,
  name_ar text,
  name_en text,
  type text not null,
  choices text[] not null default '{}',
  category_id uuid,
  constraint pk_attribute primary key (company_id, id),
  constraint fk_attribute_category foreign key (company_id, category_id)
    references category (company_id, id),
  constraint ck_attribute_code check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
  constraint ck_attribute_type check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'CHOICE')),
  constraint ck_attribute_choices check ((type = 'CHOICE') = (cardinality(choices) > 0)),
  constraint uq_attribute_code unique (company_id, code)
);
create index ix_attribute_category on attribute (company_id, category_id);
call isolate_companies('attribute');

-- What variants have in common; its axes are attributes in which they differ.
create table product_template (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name_fr text not null,
  name_ar text,
  name_en text,
  unit text not null,
  category_id uuid,
  constraint pk_product_template primary key (company_id, id),
  constraint fk_product_template_category foreign key (company_id, category_id)
    references category (company_id, id),
  constraint ck_product_template_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$')
);
create unique index uq_product_template_code on product_template (company_id, lower(code));
create index ix_product_template_category on product_template (company_id, category_id);
call isolate_companies('product_template');

create table product_template_axis (
  company_id uuid not null default current_company(),
  template_id uuid not null,
  position smallint not null,
  attribute_id uuid not null,
  constraint pk_product_template_axis primary key (company_id, template_id, position),
  constraint uq_product_template_axis unique (company_id, template_id, attribute_id),
  constraint fk_product_template_axis_template foreign key (company_id, template_id)
    references product_template (company_id, id),
  constraint fk_product_template_axis_attribute foreign key (company_id, attribute_id)
    references attribute (company_id, id)
);
create index ix_product_template_axis_attribute
  on product_template_axis (company_id, attribute_id);
call isolate_companies('product_template_axis');

-- sku_key is there because lower() is not leakproof: under row-level security no index on it is used.
-- details repeats units, barcodes and attributes, so that a product is read in one row.
-- variant holds the value of each axis of the template.
alter table product
  add column category_id uuid,
  add column description_fr text,
  add column description_ar text,
  add column description_en text,
  add column shelf_life_days integer,
  add column template_id uuid,
  add column variant jsonb,
  add column pictures jsonb not null default '[]',
  add column details jsonb not null default '{}',
  add column updated_at timestamptz not null default now(),
  add column sku_key text collate "C" generated always as (lower(sku)) stored,
  add constraint fk_product_category foreign key (company_id, category_id)
    references category (company_id, id),
  add constraint fk_product_template foreign key (company_id, template_id)
    references product_template (company_id, id),
  add constraint ck_product_shelf_life check (shelf_life_days between 1 and 36500),
  add constraint ck_product_variant check ((template_id is null) = (variant is null)),
  add constraint ck_product_pictures check (
    jsonb_typeof(pictures) = 'array' and jsonb_array_length(pictures) <= 20),
  drop constraint ck_product_unit,
  add constraint ck_product_unit check (unit in (
    'PIECE', 'BOX', 'PACK', 'CARTON', 'PALLET', 'BAG', 'BOTTLE', 'ROLL', 'SET', 'PAIR', 'DOZEN',
    'MILLIGRAM', 'GRAM', 'KILOGRAM', 'QUINTAL', 'TONNE',
    'MILLILITRE', 'CENTILITRE', 'LITRE', 'HECTOLITRE', 'CUBIC_METRE',
    'MILLIMETRE', 'CENTIMETRE', 'METRE', 'KILOMETRE', 'SQUARE_METRE', 'HECTARE',
    'MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR', 'KILOWATT_HOUR'));
drop index uq_product_sku;
create unique index uq_product_sku on product (company_id, sku_key);
create unique index uq_product_variant on product (company_id, template_id, variant)
  where template_id is not null;
create index ix_product_category on product (company_id, category_id, id)
  where category_id is not null;

-- 1 unit = factor base units of the product; the base unit itself has no row.
create table product_unit (
  company_id uuid not null default current_company(),
  product_id uuid not null,
  unit text not null,
  factor numeric(18, 6) not null,
  constraint pk_product_unit primary key (company_id, product_id, unit),
  constraint fk_product_unit_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint ck_product_unit_code check (unit ~ '^[A-Z][A-Z0-9_-]{0,15}$'),
  constraint ck_product_unit_factor check (factor > 0 and factor <= 1e9)
);
call isolate_companies('product_unit');

-- Whether fourteen digits end with their check digit (GS1 General Specifications, 7.9).
create function is_gtin(gtin text) returns boolean
  language sql immutable parallel safe
  as $$
    select case when gtin ~ '^[0-9]{14}$' then (
      select sum(substr(gtin, i, 1)::integer * case when i % 2 = 1 then 3 else 1 end) % 10 = 0
      from generate_series(1, 14) i) else false end
  $$;

-- code is as printed (EAN-8, UPC-A, EAN-13, GTIN-14); gtin the same filled up with zeros to fourteen
-- digits, which is what makes two the same article. unit: what carries it, the base unit if null.
create table product_barcode (
  company_id uuid not null default current_company(),
  gtin text not null,
  code text not null,
  product_id uuid not null,
  unit text,
  constraint pk_product_barcode primary key (company_id, gtin),
  constraint fk_product_barcode_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_product_barcode_unit foreign key (company_id, product_id, unit)
    references product_unit (company_id, product_id, unit),
  constraint ck_product_barcode_gtin check (is_gtin(gtin)),
  constraint ck_product_barcode_code check (
    length(code) in (8, 12, 13, 14) and gtin = lpad(code, 14, '0'))
);
create index ix_product_barcode_product on product_barcode (company_id, product_id, unit);
call isolate_companies('product_barcode');

create table product_attribute (
  company_id uuid not null default current_company(),
  product_id uuid not null,
  attribute_id uuid not null,
  value text not null,
  constraint pk_product_attribute primary key (company_id, product_id, attribute_id),
  constraint fk_product_attribute_product foreign key (company_id, product_id)
    references product (company_id, id),
  constraint fk_product_attribute_attribute foreign key (company_id, attribute_id)
    references attribute (company_id, id)
);
create index ix_product_attribute_value on product_attribute (company_id, attribute_id);
call isolate_companies('product_attribute');

-- A company's own rates, from a day on; the law's are in the service.
create table tva_rate (
  company_id uuid not null default current_company(),
  id uuid not null,
  code text not null,
  valid_from date not null,
  percent numeric(5, 2) not null,
  constraint pk_tva_rate primary key (company_id, id),
  constraint uq_tva_rate unique (company_id, code, valid_from),
  constraint ck_tva_rate_code check (code in ('NORMAL', 'REDUCED')),
  constraint ck_tva_rate_percent check (percent between 0 and 100)
);
call isolate_companies('tva_rate');

-- What product.details repeats. To be called by whoever has written units, barcodes or attributes:
-- update product set details = product_details(company_id, id) where …
create function product_details(in_company uuid, in_product uuid) returns jsonb
  language sql stable
  as $$
    select jsonb_strip_nulls(jsonb_build_object(
      'units', (select jsonb_agg(
          jsonb_build_object('unit', u.unit, 'factor', trim_scale(u.factor)::text) order by u.factor, u.unit)
        from product_unit u where u.company_id = in_company and u.product_id = in_product),
      'barcodes', (select jsonb_agg(
          jsonb_build_object('code', b.code, 'unit', b.unit) order by b.gtin)
        from product_barcode b where b.company_id = in_company and b.product_id = in_product),
      'attributes', (select jsonb_object_agg(a.code, v.value)
        from product_attribute v
        join attribute a on a.company_id = v.company_id and a.id = v.attribute_id
        where v.company_id = in_company and v.product_id = in_product)))
  $$;

grant select, insert, update, delete on category, attribute, product_attribute to ${app};
grant select, insert, update on product_template to ${app};
grant select, insert on product_template_axis to ${app};
grant select, insert, update, delete on product_unit, product_barcode to ${app};
grant select, insert, delete on tva_rate to ${app};
