-- The counter: a question that somebody tells by telephone, at the counter or on paper is the same case as one from the web.
-- Doubles become one, and a case that holds two questions becomes two.

-- Two ways of writing one number, or one name, are the same key. Only to find somebody again: a key gives nobody a right.
-- The last nine digits of a Dutch number stay the same with 0, +31 and 0031 before them.
create function cases.phone_key(phone text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select nullif(pg_catalog.right(pg_catalog.regexp_replace($1, '[^0-9]', '', 'g'), 9), '') $$;
create function cases.name_key(name text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select nullif(pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.lower(pg_catalog.regexp_replace(
    pg_catalog.normalize($1, 'NFKD'), U&'[\0300-\036F]', '', 'g')), '[[:space:][:punct:]]+', ' ', 'g')), '') $$;
revoke all on function cases.phone_key, cases.name_key from public;
grant execute on function cases.phone_key, cases.name_key to rode_loper_app, rode_loper_platform;

alter table cases.case
  add column channel text not null default 'web' check (channel in ('web', 'phone', 'counter', 'paper')),
  add column asker_phone_key text generated always as (cases.phone_key(asker_phone)) stored,
  add column asker_name_key text generated always as (cases.name_key(asker_name)) stored,
  -- The case in which a double goes on. It refers to nothing: each of the two is destroyed when its own term has ended.
  add column merged_into uuid;
create index case_by_phone on cases.case (municipality_id, asker_phone_key, received_at) where asker_phone_key is not null;
create index case_by_name on cases.case (municipality_id, asker_name_key, received_at) where asker_name_key is not null;
drop index cases.case_by_organisation;
create index organisation_by_name on directory.organisation (municipality_id, name_key);
create index case_by_organisation on cases.case (municipality_id, organisation_id, received_at);

-- Who of the staff has the link on a receipt on their screen, for an hour after it was made; nobody, where it was mailed.
alter table cases.tracking_link add column shown_to uuid;

-- Which other case of this municipality a step is about.
alter table cases.step
  add column about_case_id uuid,
  add check ((about_case_id is not null) = (kind in ('merge', 'join', 'split-off', 'branch')));

-- Adds to what may stand in a column, whatever that is by now: other migrations add to the same lists.
create function pg_temp.widen(of_table regclass, of_check text, more text) returns void language plpgsql as $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conrelid = of_table and conname = of_check;
  execute format('alter table %s drop constraint %I, add constraint %I %s', of_table, of_check, of_check,
    regexp_replace(known, 'ARRAY\[', 'ARRAY[' || more || ', '));
end $$;
select pg_temp.widen('cases.step', 'step_kind_check', $$'merge'::text, 'join'::text, 'split-off'::text, 'branch'::text$$);
select pg_temp.widen('cases.case', 'case_status_check', $$'merged'::text$$);
select pg_temp.widen('cases.case', 'case_check4', $$'merged'::text$$);
alter table cases.case add check ((status = 'merged') = (merged_into is not null));
drop index cases.case_ended;
create index case_ended on cases.case (municipality_id, answer_due, case_id)
  where status in ('closed', 'withdrawn', 'transferred', 'forwarded', 'merged');
drop index cases.case_ended_by_receipt;
create index case_ended_by_receipt on cases.case (municipality_id, received_at, case_id)
  where status in ('closed', 'withdrawn', 'transferred', 'forwarded', 'merged');
