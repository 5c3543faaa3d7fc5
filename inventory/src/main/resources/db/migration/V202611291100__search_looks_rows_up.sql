-- As before (V202611261102), but what is looked up is one row of an index each time, which limit says to the
-- planner: it takes a common word of one company for rare, as it knows of none in particular (ADR 37), and
-- read all products with that word for each product that it looked at: 1.7 s with 100,000 products.

-- Searches the products of the current company. At most 2,000 come back, the best first: step 0 has
-- that SKU or barcode; then as in search_alternatives. Where every word is very common, only the oldest
-- 5,000 products with it are looked at (1,000 for a single word, or one that is not exact). Goes on
-- after (in_step, in_score, in_after); all null from the start.
create or replace function search_products(
  in_query text, in_status text, in_kind text, in_categories uuid[],
  in_step integer, in_score integer, in_after uuid, in_limit integer)
returns table (step integer, score integer, product_id uuid)
  language plpgsql stable rows 20 -- a page; for the thousand of a default all products would be read
  as $$
declare
  company uuid := current_company();
  words text[];
  seen uuid[] := '{}';
  hits uuid[];
  scores integer[];
  sent integer := 0;
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
      cross join lateral (
        select from product p
        where p.company_id = company and p.id = h.id
          and (in_status is null or p.status = in_status)
          and (in_kind is null or p.kind = in_kind)
          and (in_categories is null or p.category_id = any (in_categories))
        limit 1) one
      where h.id <> all (seen)
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
create or replace function find_by_words(
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
      cross join lateral (
        select t.weight from product_term t
        where t.company_id = in_company and t.term = a.term and t.product_id = s.product_id
        limit 1) p
      group by s.product_id, a.place) f
    group by f.product_id
    having count(*) = cardinality(in_words)
    order by 2 desc, 1
    limit 500;
end $$;
