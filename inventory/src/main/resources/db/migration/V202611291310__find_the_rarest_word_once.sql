-- As before (V202611291100), but the word that a search begins with is not looked up again for each product
-- that has it: a quarter of what a search cost that finds a thousand products.
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
      select y.product_id, max(y.weight * a.similarity / 100) as best
      from unnest(terms, places, similarities) a (term, place, similarity)
      cross join lateral (
        select p.product_id, p.weight from product_term p
        where p.company_id = in_company and p.term = a.term
        order by p.product_id limit most) y
      where a.place = rarest and (in_categories is null or how_many <= most)
      group by y.product_id
      union all
      (select p.id, null from product p
        where in_categories is not null and how_many > most
          and p.company_id = in_company and p.category_id = any (in_categories)
        order by p.id limit most)
      order by 1 limit most
    )
    select f.product_id, sum(f.best)::integer
    from (
      select s.product_id, rarest as place, s.best from source s where s.best is not null
      union all
      select s.product_id, a.place, max(p.weight * a.similarity / 100)
      from source s
      join unnest(terms, places, similarities) a (term, place, similarity)
        on s.best is null or a.place <> rarest
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
