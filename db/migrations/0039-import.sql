-- The questions that a municipality has already, in a list or in another system, come in with a file. The list may not say who
-- asked, nor what became of it.

-- Adds to what may stand in a column, whatever that is by now: other migrations add to the same lists.
create or replace function pg_temp.widen(of_table regclass, of_check text, more text) returns void language plpgsql as $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conrelid = of_table and conname = of_check;
  execute format('alter table %s drop constraint %I, add constraint %I %s', of_table, of_check, of_check,
    regexp_replace(known, 'ARRAY\[', 'ARRAY[' || more || ', '));
end $$;
select pg_temp.widen('cases.step', 'step_kind_check', $$'import'::text, 'import-closed'::text$$);
select pg_temp.widen('cases.case', 'case_channel_check', $$'import'::text$$);

-- A rule that held for every question holds for those that were asked here. Which name PostgreSQL gave it does not matter.
create or replace function pg_temp.spare(looks_like text) returns void language plpgsql as $$
declare
  one record;
begin
  select conname, substring(pg_get_constraintdef(oid) from '^CHECK (.*)$') as rule into strict one from pg_constraint
    where conrelid = 'cases.case'::regclass and contype = 'c' and pg_get_constraintdef(oid) like looks_like;
  execute format('alter table cases.case drop constraint %I, add constraint %I check (channel = ''import'' or %s)',
    one.conname, one.conname, one.rule);
end $$;
select pg_temp.spare('%((erased_at IS NOT NULL) OR (asker_email IS NOT NULL) OR (asker_phone IS NOT NULL))%');
select pg_temp.spare('%((status = ''closed''::text) = (outcome IS NOT NULL))%');
alter table cases.case add check (outcome is null or status = 'closed');

-- Where such a question came from. A second run of the same list finds it here, also after the asker was erased; so nothing in it
-- says who that was.
create table cases.origin (
  municipality_id uuid not null,
  case_id uuid not null,
  -- A hash of its number there, else of the row; and of the question as it stood there.
  key bytea not null,
  question_hash bytea not null,
  file text not null,
  row integer not null check (row > 0),
  -- What it is called there.
  called_there text,
  -- The answer was there before us: nobody is asked how we did.
  came_answered boolean not null,
  imported_at timestamptz not null,
  primary key (municipality_id, case_id),
  unique (municipality_id, key),
  -- Deferred: this row comes first, so that of two runs at the same moment one waits here and then adds nothing.
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id) on delete cascade
    deferrable initially deferred
);
call platform.hold_apart('cases.origin');
grant select, insert on cases.origin to rode_loper_app;

-- What a list brings counts in no figure: how it began, nobody here knows.
create or replace view cases.figures_by_case with (security_invoker = true) as
  select c.municipality_id, c.case_id, c.received_at,
    d.received_on,
    -- Working days to the first human message.
    c.first_reaction_days as reaction_days,
    case when c.first_reaction_days is null and (d.ended_on is null or d.ended_on > c.first_reaction_due)
      then c.first_reaction_due + 1 end as reaction_late_from,
    -- Answered by the date that was promised first, and by the one that was promised last.
    case when c.missed_first then false
      when d.answered_on is not null then d.answered_on <= d.first_due
      when d.ended_on is not null then nullif(d.ended_on <= d.first_due, true) end as kept_first,
    case when c.missed_last then false
      when d.answered_on is not null then d.answered_on <= c.answer_due
      when d.ended_on is not null then nullif(d.ended_on <= c.answer_due, true) end as kept_last,
    case when d.clock_runs then d.first_due + 1 end as first_late_from,
    case when d.clock_runs then c.answer_due + 1 end as last_late_from,
    d.answered_on is not null as is_answered,
    d.answered_on is not null or d.ended_on is not null as is_over,
    c.hops,
    case when d.answered_on is not null then c.hops = 0 and a.case_id is null end as first_desk,
    -- Of what another authority answers we do not know whether somebody dropped out.
    case when c.status in ('answered', 'closed', 'withdrawn') then coalesce(c.outcome = 'dropped-out', false) end as dropped_out,
    -- What the asker said of the newest answer that they looked back on.
    e.solved, e.helped, e.helped in ('very-well', 'well') as felt_helped
  from cases.case c
  cross join lateral (
    select coalesce(c.first_due, c.answer_due) as first_due, (c.received_at at time zone 'Europe/Amsterdam')::date as received_on,
      (c.answered_at at time zone 'Europe/Amsterdam')::date as answered_on,
      case when c.answered_at is null then (c.closed_at at time zone 'Europe/Amsterdam')::date end as ended_on,
      c.answered_at is null and c.closed_at is null and (c.status <> 'waiting' or c.official_id is not null) as clock_runs
    -- Worked out once for each row, and not at each place where it is used: to know the day of a moment takes a while.
    offset 0
  ) d
  left join (select distinct s.municipality_id, s.case_id from cases.step s where s.kind = 'arrive') a
    on a.municipality_id = c.municipality_id and a.case_id = c.case_id
  left join (
    select distinct on (x.municipality_id, x.case_id) x.municipality_id, x.case_id, x.solved, x.helped
    from cases.experience x order by x.municipality_id, x.case_id, x.round desc) e
    on e.municipality_id = c.municipality_id and e.case_id = c.case_id
  where c.status not in ('transferred', 'merged') and c.channel <> 'import';
