-- Search of products by words, in French, Arabic and English, with typing errors.
-- Why so: under row-level security PostgreSQL uses an index only for leakproof operators, which those
-- of tsvector and pg_trgm are not; with a million products they would be scanned. So the words are rows
-- of their own, found by equality and range on a plain index. Locks product for the time of indexing.

-- Text as it is compared: without accents and case, without tashkeel and tatweel; one alef, one ya,
-- ha for ta marbuta; Latin digits.
create function search_key(input text) returns text
  language sql immutable parallel safe
  as $$
    select replace(replace(lower(translate(
      regexp_replace(normalize(input, nfkd), '[\u0300-\u036f\u0640\u064b-\u065f\u0670]', '', 'g'),
      'ٱىةیک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اىهيك01234567890123456789')),
      'œ', 'oe'), 'æ', 'ae')
  $$;

-- Its words in their order; an Arabic article in front is not part of the word.
create function search_words(input text) returns table (word text, place bigint)
  language sql immutable parallel safe
  as $$
    select left(regexp_replace(w, '^(?:[وب]?ال|لل)(?=...)', ''), 40), n
    from regexp_split_to_table(translate(search_key(input), 'ى', 'ي'),
      '[^0-9a-z\u00df-\u02af\u0370-\u0603\u0620-\u064a\u066e-\u06d3\u06d5-\u1fff\u2c00-\u2dff\u3040-\uffff]+'
    ) with ordinality as s (w, n)
    where w <> ''
  $$;

-- Pieces of three letters, the edges marked; and all letters sorted, for those that changed places.
create function search_grams(word text) returns text[]
  language sql immutable parallel safe
  as $$
    select array_agg(distinct substr('  ' || word || ' ', i, 3))
      || ('~' || (select string_agg(c, '' order by c collate "C")
                  from regexp_split_to_table(word, '') c))
    from generate_series(1, char_length(word) + 1) i
  $$;

-- The words of a product. weight says how much of its name a word is, in thousandths.
create function product_terms(name_fr text, name_ar text, name_en text, sku text)
returns table (term text, weight smallint)
  language sql immutable parallel safe
  as $$
    select word, max(weight)::smallint from (
      select word, 1000 / count(*) over () + 100 / place as weight from search_words(name_fr)
      union all
      select word, 1000 / count(*) over () + 100 / place from search_words(name_ar)
      union all
      select word, 1000 / count(*) over () + 100 / place from search_words(name_en)
      union all
      select word, 200 from search_words(sku)) words
    group by word
  $$;

-- Made from product by triggers, whoever writes it; no foreign key, for nothing else writes here.
create table product_term (
  company_id uuid not null default current_company(),
  term text collate "C" not null,
  product_id uuid not null,
  weight smallint not null,
  constraint pk_product_term primary key (company_id, term, product_id) include (weight)
);
call isolate_companies('product_term');

-- The words without digits by their pieces. Words are only added. Not unique: two transactions with
-- the same new word would wait for each other; twice the same row does no harm.
create table term_gram (
  company_id uuid not null default current_company(),
  gram text collate "C" not null,
  term text collate "C" not null
);
create index ix_term_gram on term_gram (company_id, gram, term);
call isolate_companies('term_gram');

create procedure add_grams(in_company uuid, in_terms text[])
  language sql
  as $$
    insert into term_gram (company_id, gram, term)
    select in_company, g.gram, t.term
    from (select distinct term from unnest(in_terms) term where term ~ '^[^0-9]{4,20}$') t
    cross join lateral (select distinct gram from unnest(search_grams(t.term)) gram) g
    where not exists (
      select from term_gram k
      where k.company_id = in_company and k.gram = '  ' || left(t.term, 1) and k.term = t.term)
  $$;

create function index_new_products() returns trigger
  language plpgsql
  as $$
declare
  fresh record;
begin
  for fresh in
    with added as (
      insert into product_term (company_id, term, product_id, weight)
      select n.company_id, t.term, n.id, t.weight
      from new_products n
      cross join lateral product_terms(n.name_fr, n.name_ar, n.name_en, n.sku) t
      order by n.company_id, t.term, n.id -- the index's, which makes many cheaper
      returning company_id, term)
    select company_id, array_agg(distinct term) as terms from added
    where term !~ '[0-9]' group by company_id
  loop
    call add_grams(fresh.company_id, fresh.terms);
  end loop;
  return null;
end $$;
create trigger tr_product_created after insert on product
  referencing new table as new_products
  for each statement execute function index_new_products();

create function index_changed_products() returns trigger
  language plpgsql
  as $$
declare
  fresh record;
begin
  for fresh in
    with changed as materialized (
      select n.company_id, n.id, n.name_fr, n.name_ar, n.name_en, n.sku,
        o.name_fr as old_fr, o.name_ar as old_ar, o.name_en as old_en, o.sku as old_sku
      from new_products n join old_products o on o.company_id = n.company_id and o.id = n.id
      where (n.name_fr, n.name_ar, n.name_en, n.sku)
        is distinct from (o.name_fr, o.name_ar, o.name_en, o.sku)
    ), now_there as materialized (
      select c.company_id, c.id, t.term, t.weight
      from changed c cross join lateral product_terms(c.name_fr, c.name_ar, c.name_en, c.sku) t
    ), removed as (
      delete from product_term p using (
        select c.company_id, c.id, t.term
        from changed c cross join lateral product_terms(c.old_fr, c.old_ar, c.old_en, c.old_sku) t
        except select company_id, id, term from now_there) gone
      where p.company_id = gone.company_id and p.term = gone.term and p.product_id = gone.id
    ), added as (
      insert into product_term (company_id, term, product_id, weight)
      select company_id, term, id, weight from now_there
      on conflict on constraint pk_product_term do update set weight = excluded.weight
      returning company_id, term)
    select company_id, array_agg(distinct term) as terms from added
    where term !~ '[0-9]' group by company_id
  loop
    call add_grams(fresh.company_id, fresh.terms);
  end loop;
  return null;
end $$;
create trigger tr_product_changed after update on product
  referencing old table as old_products new table as new_products
  for each statement execute function index_changed_products();

-- The first words that begin so; each costs one step down the index, however many products have it.
create function terms_from(in_company uuid, in_prefix text, in_limit integer) returns setof text
  language sql stable
  as $$
    with recursive found (term, n) as (
      (select p.term, 1 from product_term p
        where p.company_id = in_company
          and p.term >= in_prefix and p.term < in_prefix || U&'\+10FFFF'
        order by p.term limit 1)
      union all
      select (select p.term from product_term p
        where p.company_id = in_company
          and p.term > f.term and p.term < in_prefix || U&'\+10FFFF'
        order by p.term limit 1), f.n + 1
      from found f where f.term is not null and f.n < in_limit
    )
    select term from found where term is not null
  $$;

-- The words most like that one; similarity in per cent, as pg_trgm counts it.
create function terms_like(in_company uuid, in_word text, in_limit integer)
returns table (term text, similarity integer)
  language sql stable
  as $$
    select term, similarity from (
      select c.term, greatest(
        100 * c.shared / (char_length(in_word) + char_length(c.term) + 2 - c.shared),
        case when c.same_letters then 60 end)::integer as similarity
      from (
        select g.term, count(distinct g.gram) as shared, bool_or(g.gram like '~%') as same_letters
        from term_gram g
        where g.company_id = in_company and g.gram = any (search_grams(in_word))
        group by g.term) c) s
    where similarity >= 30
    order by similarity desc, term
    limit in_limit
  $$;

-- What may stand for each word of a query. Step 1: the word itself. 2: also words that begin so, or
-- with its stem. 3: also words like it. similarity: how well it stands for it, in per cent.
create function search_alternatives(in_company uuid, in_words text[], in_step integer)
returns table (term text, place integer, similarity integer)
  language sql stable
  as $$
    select a.term, w.place::integer, max(a.similarity)
    from unnest(in_words) with ordinality as w (word, place)
    cross join lateral (
      select w.word, 100
      union all
      select t, 80 from terms_from(in_company, w.word, 12) t
      where in_step >= 2 and char_length(w.word) >= 2
      union all
      select t, 70
      from (select distinct stem from unnest(
          ts_lexize('french_stem', w.word) || ts_lexize('english_stem', w.word)
          || ts_lexize('arabic_stem', w.word)) stem
        where in_step >= 2 and char_length(stem) >= 3 and stem <> w.word) s
      cross join lateral terms_from(in_company, s.stem, 6) t
      union all
      select l.term, l.similarity * 6 / 10
      from terms_like(in_company, w.word, 8) l
      where in_step >= 3 and char_length(w.word) >= 4
    ) a (term, similarity)
    group by a.term, w.place
  $$;

-- Searches the products of the current company. At most 2,000 come back, the best first: step 0 has
-- that SKU or barcode; then as in search_alternatives. Where every word is very common, only the oldest
-- 5,000 products with it are looked at (1,000 for a single word, or one that is not exact). Goes on
-- after (in_step, in_score, in_after); all null from the start.
create function search_products(
  in_query text, in_status text, in_kind text, in_categories uuid[],
  in_step integer, in_score integer, in_after uuid, in_limit integer)
returns table (step integer, score integer, product_id uuid)
  language plpgsql stable
  as $$
declare
  company uuid := current_company();
  words text[];
  seen uuid[] := '{}';
  hits uuid[];
  scores integer[];
  sent integer := 0;
  more integer;
begin
  select array_agg(word) into words
  from (select s.word from search_words(in_query) s group by s.word order by min(s.place) limit 8) w;

  for current_step in 0..3 loop
    if current_step = 0 then
      select array_agg(id), array_agg(1000) into hits, scores from (
        select p.id from product p
        where p.company_id = company and p.sku_key = lower(btrim(in_query))
        union
        select b.product_id from product_barcode b
        where b.company_id = company and btrim(in_query) ~ '^[0-9]{8,14}$'
          and b.gtin = lpad(btrim(in_query), 14, '0')) exact;
    elsif words is null then
      exit;
    else
      select array_agg(h.product_id), array_agg(h.score) into hits, scores
      from find_by_words(company, words, current_step, in_categories) h;
    end if;

    for step, score, product_id in
      select current_step, h.score, h.id
      from unnest(hits, scores) h (id, score)
      join product p on p.company_id = company and p.id = h.id
      where h.id <> all (seen)
        and (in_status is null or p.status = in_status)
        and (in_kind is null or p.kind = in_kind)
        and (in_categories is null or p.category_id = any (in_categories))
        and (in_step is null or current_step > in_step or current_step = in_step
          and (h.score < in_score or h.score = in_score and h.id > in_after))
      order by h.score desc, h.id
      limit in_limit - sent
    loop
      sent := sent + 1;
      return next;
    end loop;
    exit when sent >= in_limit;
    seen := seen || hits;
  end loop;
end $$;

-- Products that have all words, or what may stand for them; score adds up how well. Begins at the word
-- that the fewest products have, or at the categories if every word is common.
create function find_by_words(
  in_company uuid, in_words text[], in_step integer, in_categories uuid[])
returns table (product_id uuid, score integer)
  language plpgsql stable
  -- What is bounded here the planner takes for large.
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
declare
  most constant integer :=
    case when in_step = 1 and cardinality(in_words) > 1 then 5000 else 1000 end;
  terms text[];
  places integer[];
  similarities integer[];
  rarest integer;
  how_many bigint;
begin
  select array_agg(a.term), array_agg(a.place), array_agg(a.similarity)
  into terms, places, similarities
  from search_alternatives(in_company, in_words, in_step) a;

  select a.place, sum(c.n) into rarest, how_many
  from unnest(terms, places) a (term, place)
  cross join lateral (
    select count(*) as n from (
      select from product_term p
      where p.company_id = in_company and p.term = a.term limit most + 1) bounded) c
  group by a.place order by sum(c.n), a.place limit 1;
  if how_many = 0 then
    return;
  end if;

  return query
    with source as materialized (
      select y.product_id
      from unnest(terms, places) d (term, place)
      cross join lateral (
        select p.product_id from product_term p
        where p.company_id = in_company and p.term = d.term
        order by p.product_id limit most) y
      where d.place = rarest and (in_categories is null or how_many <= most)
      union
      (select p.id from product p
        where in_categories is not null and how_many > most
          and p.company_id = in_company and p.category_id = any (in_categories)
        order by p.id limit most)
      order by 1 limit most
    )
    select f.product_id, sum(f.best)::integer
    from (
      select s.product_id, a.place, max(p.weight * a.similarity / 100) as best
      from source s
      cross join unnest(terms, places, similarities) a (term, place, similarity)
      join product_term p
        on p.company_id = in_company and p.term = a.term and p.product_id = s.product_id
      group by s.product_id, a.place) f
    group by f.product_id
    having count(*) = cardinality(in_words)
    order by 2 desc, 1
    limit 500;
end $$;

grant select, insert, update, delete on product_term to ${app};
grant select, insert on term_gram to ${app};

-- What is there already. Its owner, too, sees only rows of the current company, which is none here.
alter table product no force row level security;
alter table product_term no force row level security;
alter table term_gram no force row level security;
insert into product_term (company_id, term, product_id, weight)
select p.company_id, t.term, p.id, t.weight
from product p cross join lateral product_terms(p.name_fr, p.name_ar, p.name_en, p.sku) t;
do $$
declare
  each record;
begin
  for each in select company_id, array_agg(distinct term) as terms from product_term group by company_id
  loop
    call add_grams(each.company_id, each.terms);
  end loop;
end $$;
alter table product force row level security;
alter table product_term force row level security;
alter table term_gram force row level security;
