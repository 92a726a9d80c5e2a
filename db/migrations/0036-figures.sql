-- What the public figures are counted from. Days are stored at the moment itself, so that closing days which are added or
-- taken away later change nothing of the past.

alter table cases.case
  -- What was promised before the owner moved the date: it moves only while the asker is waited for. Null where they never did.
  add column first_due date,
  -- Too late already when something moved the date: waiting, a new promise, a term of the law, a reopening.
  add column missed_first boolean not null default false,
  add column missed_last boolean not null default false,
  add check (first_due is null or official_id is null);

-- Of dates that were moved before: the first of this round, and later as many days as the date moved for waiting. In days of the
-- calendar, because the closing days of then are not known.
update cases.case c set first_due = moved.due_from + (
    select coalesce(sum(s.due_to - s.due_from), 0)::int from cases.step s
    where s.municipality_id = c.municipality_id and s.case_id = c.case_id and s.step_id > moved.step_id
      and s.kind <> 'move-promise' and s.due_from is not null)
from (
  select distinct on (s.municipality_id, s.case_id) s.municipality_id, s.case_id, s.step_id, s.due_from from cases.step s
  where s.kind = 'move-promise' and s.due_from is not null and not exists (
    select from cases.step r where r.municipality_id = s.municipality_id and r.case_id = s.case_id and r.step_id > s.step_id
      and r.kind in ('reopen', 'make-official'))
  order by s.municipality_id, s.case_id, s.step_id) moved
where moved.municipality_id = c.municipality_id and moved.case_id = c.case_id and c.official_id is null;

-- What came from another municipality was not solved at the first desk.
create index step_arrived on cases.step (municipality_id, case_id) where kind = 'arrive';

-- One row for each question, for figures of this module and of others. What is not settled yet is null; `…_late_from` is the day
-- from which it counts against us all the same. It holds what row security lets whoever asks see. What went to another
-- municipality, or turned out to be the same question as another, counts there.
create view cases.figures_by_case with (security_invoker = true) as
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
  where c.status not in ('transferred', 'merged');
grant select on cases.figures_by_case to rode_loper_app, rode_loper_platform;
