-- How long things are kept, and how people see, and have erased, what is known of them.

-- Years after which a closed question is destroyed, from the selection list of the municipality. As long as nobody chose,
-- nothing is destroyed: too early is against the Archiefwet.
alter table municipality.municipality add column keep_years smallint check (keep_years between 1 and 50);
grant update (keep_years) on municipality.municipality to rode_loper_app;

-- Whoever asked can have their name and addresses erased; the question itself is kept until its term ends.
alter table cases.case
  add column erased_at timestamptz,
  add column asker_email_key text generated always as (lower(asker_email)) stored,
  drop constraint case_check2,
  add check (erased_at is not null or asker_email is not null or asker_phone is not null),
  add check (erased_at is null or (asker_name = '' and asker_email is null and asker_phone is null and asker_person_id is null));
create index case_by_address on cases.case (municipality_id, asker_email_key, received_at) where asker_email_key is not null;
create index case_by_end on cases.case (municipality_id, closed_at) where closed_at is not null;
alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'answer', 'close', 'change-owner', 'erase'));
-- Steps still cannot be changed. They go with their question, when its term has ended.
grant delete on cases.step to rode_loper_platform;

-- Who read a question, for whoever asked it: found by the question, and never without one.
create index audit_entry_subject on platform.audit_entry (municipality_id, subject_kind, subject_id, entry_id);
create function platform.reads_of(kind text, id text, most integer)
  returns table (at timestamptz, actor_kind text, action text, detail jsonb)
  language sql stable security definer set search_path = '' as $$
  select e.at, e.actor_kind, e.action, e.detail from platform.audit_entry e
  where e.municipality_id = (select nullif(pg_catalog.current_setting('app.m', true), '')::uuid)
    and e.subject_kind = $1 and e.subject_id = $2 and e.action in ('case.read', 'case.follow', 'case.read-own')
  order by e.entry_id desc limit $3 $$;
grant create on schema platform to rode_loper_platform;
revoke all on function platform.reads_of from public;
grant execute on function platform.reads_of to rode_loper_app, rode_loper_platform;
alter function platform.reads_of owner to rode_loper_platform;
revoke create on schema platform from rode_loper_platform;

create index mail_recipient on platform.mail (municipality_id, lower(recipient), created_at);
