-- The desk list: every case can be found by its number, who asked, their organisation and the words in it, and the list can
-- be narrowed and put in order without reading all of it. Searching needs no extension of PostgreSQL.

-- Dutch stemming that keeps words such as "van" and "de": they are parts of names.
create text search dictionary cases.dutch (template = snowball, language = dutch);

-- A text without accents and capitals; the stroke and the ligatures that Unicode does not take apart are taken apart here.
create function cases.folded(t text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select pg_catalog.lower(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.translate(
    pg_catalog.regexp_replace(pg_catalog.normalize(t, 'NFKD'), '[\u0300-\u036f]', '', 'g'), 'ØøŁłĐđ', 'OoLlDd'),
    'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae') collate "C") $$;

-- The different words of a text, each at most sixty characters.
create function cases.words_of(t text) returns text[]
  language sql immutable parallel safe set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct pg_catalog."left"(w, 60)), '{}') from pg_catalog.string_to_table(
    pg_catalog.regexp_replace(cases.folded(t),
      '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+',
      ' ', 'g'), ' ') w where w <> '' $$;

create function cases.stem(w text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select coalesce((pg_catalog.ts_lexize('cases.dutch', w))[1], w) $$;

create function cases.stems(words text[]) returns text[]
  language sql immutable parallel safe set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(cases.stem(w) order by n), '{}') from pg_catalog.unnest(words) with ordinality k(w, n) $$;

-- Mail addresses are one word each, so that "gmail" does not find everybody.
create function cases.mail_marks(t text) returns text[]
  language sql immutable parallel safe set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct pg_catalog."left"('@' || pg_catalog.lower(a[1] collate "C"), 200)), '{}')
  from pg_catalog.regexp_matches(t, '[^\s<>,;:"()@]+@[^\s<>,;:"()@]*[^\s<>,;:"()@.!?]', 'g') a $$;

-- A telephone number as it is dialled within the country; null when that is no telephone number.
create function cases.phone_mark(t text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select case when d ~ '^[0-9]{8,15}$' then '+' || d end from (select pg_catalog.replace(pg_catalog.regexp_replace(
    pg_catalog.regexp_replace(t, '[^0-9+]', '', 'g'), '^(\+|00)310?', '0'), '+', '') as d) k $$;

-- Where a case is found: by each of these words, with the municipality before it, so that what is common in one town costs
-- nothing in another. Kept up to date by the triggers below; nobody writes it by hand.
create table cases.search_entry (
  municipality_id uuid not null,
  case_id uuid not null,
  words tsvector not null,
  primary key (municipality_id, case_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
create index search_entry_words on cases.search_entry using gin (words) with (fastupdate = off);
call platform.hold_apart('cases.search_entry');
grant select on cases.search_entry to rode_loper_app;

create function cases.town_mark(m uuid) returns text
  language sql immutable parallel safe as $$ select pg_catalog."right"(m::text, 8) operator(pg_catalog.||) ':' $$;

-- Everything by which one case is found.
create function cases.find_marks(m uuid, id uuid) returns tsvector
  language sql stable set search_path = '' as $$
  with written as (
    select c.number, c.asker_email, c.asker_phone,
      pg_catalog.concat_ws(E'\n', c.title, c.question, c.answer, c.asker_name,
        (select o.name from directory.organisation o
         where o.municipality_id = c.municipality_id and o.organisation_id = c.organisation_id),
        (select pg_catalog.string_agg(s.note, E'\n') from cases.step s
         where s.municipality_id = c.municipality_id and s.case_id = c.case_id),
        (select pg_catalog.string_agg(pg_catalog.concat_ws(E'\n', q.question, q.answer,
           (select pg_catalog.string_agg(t.note, E'\n') from cases.sub_step t
            where t.municipality_id = q.municipality_id and t.sub_question_id = q.sub_question_id)), E'\n')
         from cases.sub_question q where q.municipality_id = c.municipality_id and q.case_id = c.case_id)) as said
    from cases.case c where c.municipality_id = m and c.case_id = id),
  marks as (
    select pg_catalog.unnest(cases.mail_marks(said)) as mark from written
    union all select pg_catalog.unnest(cases.mail_marks(asker_email)) from written
    union all select cases.phone_mark(asker_phone) from written
    union all select '#' || cases.folded(number) from written
    union all select '#' || pg_catalog.regexp_replace(cases.folded(number), '^[^-]*-', '') from written
    union all select '%' || pg_catalog.regexp_replace(number, '^.*-', '') from written
    union all select '%' || pg_catalog.regexp_replace(number, '^.*-0*', '') from written
    union all select f from written, pg_catalog.unnest(
      cases.words_of(pg_catalog.regexp_replace(said, '\S*@\S*', ' ', 'g'))) w,
      lateral (values (w), ((pg_catalog.ts_lexize('cases.dutch', w))[1])) v(f))
  select coalesce(pg_catalog.array_to_tsvector(pg_catalog.array_agg(distinct cases.town_mark(m) || mark)), '')
  from marks where mark is not null and mark <> '' $$;

create function cases.index_case(m uuid, id uuid) returns void
  language sql security definer set search_path = '' as $$
  insert into cases.search_entry (municipality_id, case_id, words) values (m, id, cases.find_marks(m, id))
  on conflict (municipality_id, case_id) do update set words = excluded.words $$;

create function cases.index_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform cases.index_case(new.municipality_id, new.case_id);
  return null;
end $$;

create function cases.index_sub_step() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform cases.index_case(q.municipality_id, q.case_id) from cases.sub_question q
  where q.municipality_id = new.municipality_id and q.sub_question_id = new.sub_question_id;
  return null;
end $$;

-- An organisation is called otherwise: its cases are found by the new name.
create function cases.index_renamed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform cases.index_case(c.municipality_id, c.case_id) from cases.case c
  where c.municipality_id = new.municipality_id and c.organisation_id = new.organisation_id;
  return null;
end $$;

create trigger index_inserted after insert on cases.case for each row execute function cases.index_changed();
create trigger index_updated
  after update of number, title, question, answer, asker_name, asker_email, asker_phone, organisation_id on cases.case for each row
  when ((old.number, old.title, old.question, old.answer, old.asker_name, old.asker_email, old.asker_phone, old.organisation_id)
    is distinct from
    (new.number, new.title, new.question, new.answer, new.asker_name, new.asker_email, new.asker_phone, new.organisation_id))
  execute function cases.index_changed();
create trigger index_inserted after insert on cases.step for each row when (new.note is not null)
  execute function cases.index_changed();
create trigger index_inserted after insert on cases.sub_question for each row execute function cases.index_changed();
create trigger index_updated after update of question, answer on cases.sub_question for each row
  when ((old.question, old.answer) is distinct from (new.question, new.answer)) execute function cases.index_changed();
create trigger index_inserted after insert on cases.sub_step for each row when (new.note is not null)
  execute function cases.index_sub_step();
create trigger index_renamed after update of name on directory.organisation for each row when (old.name is distinct from new.name)
  execute function cases.index_renamed();

-- The cases of the municipality of this transaction in which all of it is found, in no order, `most` at most. Always by the
-- index of words: that of the municipality would look at every case.
create function cases.find_by_words(asked tsquery, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = '' set enable_seqscan = off rows 100 as $$
begin
  return query execute 'select e.case_id from cases.search_entry e where (e.municipality_id = $1) is true and e.words @@ $2 limit $3'
    using (select nullif(pg_catalog.current_setting('app.m', true), '')::uuid), asked, most;
end $$;

grant create on schema cases to rode_loper_platform;
do $$
declare f text;
begin
  foreach f in array array['index_case(uuid, uuid)', 'index_changed()', 'index_sub_step()', 'index_renamed()'] loop
    execute format('revoke all on function cases.%s from public', f);
    execute format('alter function cases.%s owner to rode_loper_platform', f);
  end loop;
  revoke all on function cases.find_by_words from public;
  grant execute on function cases.find_by_words to rode_loper_app, rode_loper_platform;
  alter function cases.find_by_words owner to rode_loper_platform;
end $$;
revoke create on schema cases from rode_loper_platform;

-- What is there already. Whoever migrates sees no rows; the platform does.
do $$
declare before text := current_setting('role');
begin
  perform set_config('role', 'rode_loper_platform', true);
  perform cases.index_case(municipality_id, case_id) from cases.case;
  perform set_config('role', before, true);
end $$;

-- The list in its three orders, whole and of what is open; then by what it is narrowed to.
drop index cases.case_by_receipt;
create index case_by_receipt on cases.case (municipality_id, received_at, case_id);
create index case_by_due on cases.case (municipality_id, answer_due, case_id);
create index case_open_by_receipt on cases.case (municipality_id, received_at, case_id)
  where status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling');
create index case_ended_by_receipt on cases.case (municipality_id, received_at, case_id)
  where status in ('closed', 'withdrawn', 'transferred', 'forwarded');
create index case_by_status_receipt on cases.case (municipality_id, status, received_at, case_id);
create index case_of_owner on cases.case (municipality_id, owner_id, answer_due, case_id);
create index case_of_owner_by_receipt on cases.case (municipality_id, owner_id, received_at, case_id);
create index case_open_of_owner on cases.case (municipality_id, owner_id, answer_due, case_id)
  where status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling');
drop index cases.case_by_owner;
create index case_by_kind on cases.case (municipality_id, official_kind, answer_due, case_id) where official_kind is not null;
create index case_by_kind_receipt on cases.case (municipality_id, official_kind, received_at, case_id) where official_kind is not null;
create index case_by_outcome on cases.case (municipality_id, outcome, answer_due, case_id) where outcome is not null;
create index case_by_outcome_receipt on cases.case (municipality_id, outcome, received_at, case_id) where outcome is not null;
drop index cases.sub_question_department;
create index sub_question_department on cases.sub_question (municipality_id, department_id, case_id);

-- A search with its filters that somebody keeps under a name. Theirs alone: it goes when they leave.
create table cases.saved_view (
  municipality_id uuid not null,
  view_id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  -- So that two views of one person do not look alike.
  name_key text not null,
  -- The part of the address behind the question mark, as the list itself writes it.
  query text not null,
  -- What the list opens with.
  is_default boolean not null default false,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, view_id),
  unique (municipality_id, person_id, name_key),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id)
);
create unique index saved_view_default on cases.saved_view (municipality_id, person_id) where is_default;
call platform.hold_apart('cases.saved_view');
grant select, insert, delete on cases.saved_view to rode_loper_app;
grant update (name, name_key, query, is_default, version) on cases.saved_view to rode_loper_app;
