-- Working days, a deputy and absence: who acts for somebody who is away. The owner of a question stays its owner.

-- ISO weekdays, 1 is Monday. version goes up when days or deputy change, so that two editors cannot overwrite each other.
alter table identity.staff
  add column working_days smallint[] not null default '{1,2,3,4,5}',
  add column deputy_id uuid,
  add column version integer not null default 1,
  add check (cardinality(working_days) between 1 and 7 and working_days <@ '{1,2,3,4,5,6,7}'),
  add check (deputy_id <> person_id),
  add foreign key (municipality_id, deputy_id) references identity.staff (municipality_id, person_id);
create index staff_deputy on identity.staff (municipality_id, deputy_id);
grant update (working_days, deputy_id, version, left_at) on identity.staff to rode_loper_app;
grant delete on identity.staff_role to rode_loper_app;

-- A stretch of days on which somebody is away; last_on may be open. back_on is the first day of an earlier return.
create table identity.absence (
  municipality_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  status text not null check (status in ('noted', 'withdrawn', 'ended')),
  first_on date not null,
  last_on date,
  back_on date,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (municipality_id, absence_id),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id),
  check (last_on >= first_on),
  check ((status = 'ended') = (back_on is not null))
);
create index absence_person on identity.absence (municipality_id, person_id, first_on);
call platform.hold_apart('identity.absence');
grant select, insert on identity.absence to rode_loper_app;
grant update (status, back_on) on identity.absence to rode_loper_app;

-- When somebody leaves, their questions get another owner: a step of the case, with from whom to whom.
alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'answer', 'close', 'change-owner')),
  drop constraint step_actor_kind_check,
  add check (actor_kind in ('visitor', 'person', 'system')),
  add column from_id uuid,
  add column to_id uuid,
  add check ((kind = 'change-owner') = (from_id is not null)),
  add check ((from_id is null) = (to_id is null));
