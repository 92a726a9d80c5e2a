-- Before PostgreSQL 18 the plan of a function in SQL is made anew at each call; of one in PL/pgSQL it is kept. Indexing a question
-- took five to ten milliseconds on PostgreSQL 15, most of them planning. What the functions do stays as it is.
do $$
declare
  body text;
begin
  select prosrc into strict body from pg_proc where oid = 'cases.find_marks(uuid, uuid)'::regprocedure;
  execute format('create or replace function cases.find_marks(m uuid, id uuid) returns tsvector
    language plpgsql stable set search_path = '''' as %L', 'begin return (' || body || '); end');
end $$;

create or replace function cases.index_case(m uuid, id uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into cases.search_entry (municipality_id, case_id, words) values (m, id, cases.find_marks(m, id))
  on conflict (municipality_id, case_id) do update set words = excluded.words;
end $$;
