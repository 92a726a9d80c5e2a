-- Municipalities of one region hand questions over to each other, each time only when whoever asked agrees.

-- Two municipalities are of one region when the same name stands here, in whatever case. The national side says so.
alter table municipality.municipality
  add column region text check (region = btrim(region) and length(region) between 1 and 80);

-- What every municipality tells of itself in public, for those that name it.
create function municipality.told(ids uuid[])
  returns table (municipality_id uuid, slug text, host text, name text, kind text, english boolean)
  language sql stable security definer set search_path = '' as $$
  select m.municipality_id, m.slug, m.host, m.name, m.kind, m.english from municipality.municipality m
  where m.municipality_id = any ($1) order by m.name $$;

-- The others in the region of the municipality of this transaction; none where it has no region.
create function municipality.neighbours() returns setof uuid
  language sql stable security definer set search_path = '' rows 10 as $$
  select m.municipality_id from municipality.municipality own
    join municipality.municipality m on lower(m.region) = lower(own.region) and m.municipality_id <> own.municipality_id
  where own.municipality_id = (select nullif(pg_catalog.current_setting('app.m', true), '')::uuid) $$;

grant create on schema municipality to rode_loper_platform;
do $$
declare f text;
begin
  foreach f in array array['told', 'neighbours'] loop
    execute format('revoke all on function municipality.%I from public', f);
    execute format('grant execute on function municipality.%I to rode_loper_app, rode_loper_platform', f);
    execute format('alter function municipality.%I owner to rode_loper_platform', f);
  end loop;
end $$;
revoke create on schema municipality from rode_loper_platform;

-- Which of these have somebody who can own a question; their front pages say the same.
create function identity.open_desks(ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = '' rows 10 as $$
  select distinct r.municipality_id from identity.staff_role r
    join identity.staff s on s.municipality_id = r.municipality_id and s.person_id = r.person_id
  where r.municipality_id = any ($1) and r.role in ('aanjager', 'desk') and s.left_at is null $$;
revoke all on function identity.open_desks from public;
grant execute on function identity.open_desks to rode_loper_app, rode_loper_platform;
grant create on schema identity to rode_loper_platform;
alter function identity.open_desks owner to rode_loper_platform;
revoke create on schema identity from rode_loper_platform;

-- A question is proposed to another municipality, and offered there once its asker agrees. The row belongs to the
-- municipality that has the question; the other one sees of it what the functions below show, and only while it is
-- offered. proposed_by and ended_by refer to nothing, as with a handover. The texts go when either question is destroyed.
create table cases.transfer (
  municipality_id uuid not null,
  transfer_id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('proposed', 'offered', 'accepted', 'declined', 'refused', 'withdrawn', 'lapsed')),
  to_municipality_id uuid not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  agreed_at timestamptz,
  answer_due date,
  ended_at timestamptz,
  -- Of the municipality that has the question; whoever decides elsewhere stays there.
  ended_by uuid,
  decision_reason text,
  -- What it became there, and its first private link.
  to_case_id uuid,
  to_link_id uuid,
  escalated_at timestamptz,
  primary key (municipality_id, transfer_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id),
  check (to_municipality_id <> municipality_id),
  check ((agreed_at is null) = (answer_due is null)),
  check (status <> 'proposed' or agreed_at is null),
  check (status not in ('offered', 'accepted', 'declined') or agreed_at is not null),
  check ((status in ('proposed', 'offered')) = (ended_at is null)),
  check ((status = 'declined') = (decision_reason is not null)),
  check (to_case_id is null or status = 'accepted'),
  check ((to_case_id is null) = (to_link_id is null))
);
create unique index transfer_open on cases.transfer (municipality_id, case_id) where status in ('proposed', 'offered');
create index transfer_case on cases.transfer (municipality_id, case_id, transfer_id);
create index transfer_due on cases.transfer (municipality_id, answer_due, case_id) where status = 'offered';
create index transfer_offered on cases.transfer (to_municipality_id, answer_due, transfer_id) where status = 'offered';
create index transfer_arrived on cases.transfer (to_municipality_id, to_case_id) where to_case_id is not null;
call platform.hold_apart('cases.transfer');
grant select, insert on cases.transfer to rode_loper_app;
grant update (status, agreed_at, answer_due, ended_at, ended_by, decision_reason) on cases.transfer to rode_loper_app;

-- What is offered to the municipality of this transaction. Nothing of who asked: that comes with accepting.
create function cases.transfers_offered()
  returns table (transfer_id uuid, from_id uuid, case_id uuid, number text, question text, reason text, offer_due date,
    answer_due date, agreed_at timestamptz)
  language sql stable security definer set search_path = '' rows 10 as $$
  select t.transfer_id, t.municipality_id, t.case_id, c.number, c.question, t.reason, t.answer_due, c.answer_due, t.agreed_at
  from cases.transfer t join cases.case c on c.municipality_id = t.municipality_id and c.case_id = t.case_id
  where t.to_municipality_id = (select nullif(pg_catalog.current_setting('app.m', true), '')::uuid) and t.status = 'offered'
  order by t.answer_due, t.transfer_id $$;

-- Where a question of the municipality of this transaction went, with the private link there as long as that one works.
create function cases.went_to(id uuid)
  returns table (to_id uuid, case_id uuid, link_id uuid)
  language sql stable security definer set search_path = '' rows 1 as $$
  select t.to_municipality_id, t.to_case_id, l.link_id from cases.transfer t
    left join cases.tracking_link l
      on l.municipality_id = t.to_municipality_id and l.link_id = t.to_link_id and l.revoked_at is null
  where t.municipality_id = (select nullif(pg_catalog.current_setting('app.m', true), '')::uuid)
    and t.case_id = $1 and t.status = 'accepted' and t.to_case_id is not null $$;

grant create on schema cases to rode_loper_platform;
do $$
declare f text;
begin
  foreach f in array array['transfers_offered', 'went_to'] loop
    execute format('revoke all on function cases.%I from public', f);
    execute format('grant execute on function cases.%I to rode_loper_app, rode_loper_platform', f);
    execute format('alter function cases.%I owner to rode_loper_platform', f);
  end loop;
end $$;
revoke create on schema cases from rode_loper_platform;

-- Transferred: it ended here without an answer, because it goes on elsewhere.
alter table cases.case
  drop constraint case_status_check,
  add check (status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling', 'answered', 'closed', 'withdrawn',
    'transferred')),
  drop constraint case_check4,
  add constraint case_check4 check ((status in ('closed', 'withdrawn', 'transferred')) = (closed_at is not null));
drop index cases.case_ended;
create index case_ended on cases.case (municipality_id, answer_due, case_id) where status in ('closed', 'withdrawn', 'transferred');

-- A step can be about another municipality.
alter table cases.step
  add column town_id uuid,
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'split', 'gather',
    'answer', 'close', 'reopen', 'withdraw', 'change-owner', 'hand-over', 'propose-transfer', 'agree-transfer',
    'refuse-transfer', 'end-transfer', 'transfer', 'arrive', 'erase')),
  add check (town_id is not null or kind not in ('propose-transfer', 'agree-transfer', 'refuse-transfer', 'end-transfer',
    'transfer', 'arrive')),
  add check (town_id is null or kind in ('submit', 'propose-transfer', 'agree-transfer', 'refuse-transfer', 'end-transfer',
    'transfer', 'arrive'));
