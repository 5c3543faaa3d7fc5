-- Search of employees by name, in Latin and Arabic letters, with typing errors; by number; exact national
-- and insurance numbers are found by their blind index, without this.
-- Why so (ADR 21): under row-level security PostgreSQL uses an index only for leakproof operators, which
-- those of tsvector and pg_trgm are not; a hundred thousand employees would be scanned. So the words are
-- rows of their own, found by equality and range on a plain index. The service cannot read them: it
-- asks the functions, which see the rows of the current company alone. Locks employee for the time of
-- indexing.

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

-- The words of an employee's names. weight says how much of the name a word is, in thousandths; the
-- family name counts more.
create function employee_terms(
  first_name text, last_name text, first_name_ar text, last_name_ar text)
returns table (term text, weight smallint)
  language sql immutable parallel safe
  as $$
    select word, max(weight)::smallint from (
      select word, 800 / count(*) over () as weight from search_words(first_name)
      union all
      select word, 1000 / count(*) over () from search_words(last_name)
      union all
      select word, 800 / count(*) over () from search_words(first_name_ar)
      union all
      select word, 1000 / count(*) over () from search_words(last_name_ar)) words
    group by word
  $$;

-- Made from employee by triggers, whoever writes it; no foreign key, for nothing else writes here. words
-- has all of the employee, so that a search of several words reads the rows of one.
create table employee_term (
  company_id uuid not null default current_company(),
  term text collate "C" not null,
  employee_id uuid not null,
  weight smallint not null,
  words text[] not null,
  constraint pk_employee_term primary key (company_id, term, employee_id)
);
create index ix_employee_term_employee on employee_term (company_id, employee_id);
call isolate_companies('employee_term');

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

create function index_new_employees() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  fresh record;
begin
  for fresh in
    with added as (
      insert into employee_term (company_id, term, employee_id, weight, words)
      select n.company_id, t.term, n.id, t.weight, array_agg(t.term) over (partition by n.id)
      from new_employees n
      cross join lateral employee_terms(n.first_name, n.last_name, n.first_name_ar, n.last_name_ar) t
      order by n.company_id, t.term, n.id -- the index's, which makes many cheaper
      returning company_id, term)
    select company_id, array_agg(distinct term) as terms from added
    where term !~ '[0-9]' group by company_id
  loop
    call add_grams(fresh.company_id, fresh.terms);
  end loop;
  return null;
end $$;
create trigger tr_employee_found after insert on employee
  referencing new table as new_employees
  for each statement execute function index_new_employees();

create function index_renamed_employee() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  terms text[];
begin
  delete from employee_term t where t.company_id = new.company_id and t.employee_id = new.id;
  with added as (
    insert into employee_term (company_id, term, employee_id, weight, words)
    select new.company_id, t.term, new.id, t.weight, array_agg(t.term) over ()
    from employee_terms(new.first_name, new.last_name, new.first_name_ar, new.last_name_ar) t
    returning term)
  select array_agg(term) into terms from added where term !~ '[0-9]';
  call add_grams(new.company_id, terms);
  return null;
end $$;
create trigger tr_employee_renamed
  after update of first_name, last_name, first_name_ar, last_name_ar on employee
  for each row when ((new.first_name, new.last_name, new.first_name_ar, new.last_name_ar)
    is distinct from (old.first_name, old.last_name, old.first_name_ar, old.last_name_ar))
  execute function index_renamed_employee();

-- The first words that begin so; each costs one step down the index, however many products have it.
create function terms_from(in_company uuid, in_prefix text, in_limit integer) returns setof text
  language sql stable
  as $$
    with recursive found (term, n) as (
      (select p.term, 1 from employee_term p
        where p.company_id = in_company
          and p.term >= in_prefix and p.term < in_prefix || U&'\+10FFFF'
        order by p.term limit 1)
      union all
      select (select p.term from employee_term p
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

-- What may stand for each word of a query. Step 1: the word itself. 2: also words that begin so.
-- 3: also words like it. similarity: how well it stands for it, in per cent.
create function search_alternatives(in_company uuid, in_words text[], in_step integer)
returns table (term text, place integer, similarity integer)
  language sql stable
  as $$
    select a.term, w.place::integer, max(a.similarity)
    from unnest(in_words) with ordinality as w (word, place)
    cross join lateral (
      select w.word, 100
      union all
      select t, 80 from terms_from(in_company, w.word, 20) t where in_step >= 2
      union all
      select l.term, l.similarity * 6 / 10
      from terms_like(in_company, w.word, 8) l
      where in_step >= 3 and char_length(w.word) >= 3
    ) a (term, similarity)
    group by a.term, w.place
  $$;

-- Searches the employees of the current company, the best first: step 0 has that number; then as in
-- search_alternatives, until the page is full or there is somebody by the words as they are begun.
-- Begins at the word that the fewest have. Where it is very common, only the oldest 1,500 employees with
-- its forms are looked at, 3,000 if there is more to choose by; so the cost has a bound. Where
-- departments or a position leave 3,000 employees or fewer, each of these is looked at instead.
create function search_employees(
  in_query text, in_status text, in_departments uuid[], in_position uuid, in_limit integer)
returns table (step integer, score integer, employee_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
  -- What is bounded here the planner takes for large; and it would plan anew each time.
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
declare
  company constant uuid := current_company();
  filtered constant boolean := num_nonnulls(in_status, in_departments, in_position) > 0;
  words text[];
  terms text[];
  places integer[];
  similarities integer[];
  rarest integer;
  most integer;
  among uuid[];
  seen uuid[] := '{}';
begin
  select array_agg(word) into words
  from (select s.word from search_words(in_query) s group by s.word order by min(s.place) limit 6) w;

  return query
    select 0, 1000, e.id from employee e
    where e.company_id = company and e.number = upper(btrim(in_query))
      and (in_status is null or e.status = in_status)
      and (in_departments is null or e.department_id = any (in_departments))
      and (in_position is null or e.position_id = in_position);
  if found or words is null then
    return;
  end if;

  if in_departments is not null or in_position is not null then
    select coalesce(array_agg(c.id), '{}') into among
    from (
      select e.id from employee e
      where e.company_id = company and (in_status is null or e.status = in_status)
        and (in_departments is null or e.department_id = any (in_departments))
        and (in_position is null or e.position_id = in_position)
      limit 3001) c;
    if cardinality(among) > 3000 then
      among := null;
    end if;
  end if;

  for current_step in 1..3 loop
    select array_agg(a.term), array_agg(a.place), array_agg(a.similarity)
    into terms, places, similarities
    from search_alternatives(company, words, current_step) a;

    rarest := 1;
    if cardinality(words) > 1 then
      select a.place into rarest
      from unnest(terms, places) a (term, place)
      cross join lateral (
        select count(*) as n from (
          select from employee_term t
          where t.company_id = company and t.term = a.term limit 300) bounded) c
      group by a.place order by sum(c.n), a.place limit 1;
    end if;

    select case when filtered or cardinality(words) > 1 then 3000 else 1500 end / count(*)
    into most from unnest(places) place where place = rarest;

    for step, score, employee_id in
      with others as materialized (
        select array_agg(a.term) as terms from unnest(terms, places) a (term, place)
        where a.place <> rarest group by a.place
      ), found as materialized (
        select y.employee_id, max(y.weight * a.similarity / 100)::integer as score
        from unnest(terms, places, similarities) a (term, place, similarity)
        cross join lateral (
          (select t.employee_id, t.weight, t.words from employee_term t
          where among is null and t.company_id = company and t.term = a.term
          order by t.employee_id limit most)
          union all
          select t.employee_id, t.weight, t.words from unnest(among) c (id)
          join employee_term t
            on t.company_id = company and t.term = a.term and t.employee_id = c.id) y
        where a.place = rarest
          and not exists (select from others o where not o.terms && y.words)
          and y.employee_id <> all (seen)
        group by y.employee_id
      )
      select current_step, f.score, f.employee_id
      from found f
      where not filtered or among is not null or exists (
        select from employee e
        where e.company_id = company and e.id = f.employee_id
          and (in_status is null or e.status = in_status)
          and (in_departments is null or e.department_id = any (in_departments))
          and (in_position is null or e.position_id = in_position))
      order by f.score desc, f.employee_id
      limit in_limit - cardinality(seen)
    loop
      seen := seen || employee_id;
      return next;
    end loop;
    exit when cardinality(seen) >= in_limit or cardinality(seen) > 0 and current_step >= 2;
  end loop;
end $$;

-- What is there already. Its owner, too, sees only rows of the current company, which is none here.
alter table employee no force row level security;
alter table employee_term no force row level security;
alter table term_gram no force row level security;
insert into employee_term (company_id, term, employee_id, weight, words)
select e.company_id, t.term, e.id, t.weight, array_agg(t.term) over (partition by e.id)
from employee e
cross join lateral employee_terms(e.first_name, e.last_name, e.first_name_ar, e.last_name_ar) t;
do $$
declare
  each record;
begin
  for each in select company_id, array_agg(distinct term) as terms from employee_term group by company_id
  loop
    call add_grams(each.company_id, each.terms);
  end loop;
end $$;
alter table employee force row level security;
alter table employee_term force row level security;
alter table term_gram force row level security;
