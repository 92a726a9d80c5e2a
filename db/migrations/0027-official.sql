-- A person at the desk decides that a question is an application, an objection or a complaint: then a term of the law counts.
-- Rows are only added: noting it anew makes a new row, to which the case then points.
create table cases.official (
  municipality_id uuid not null,
  official_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('application', 'objection', 'complaint')),
  received_on date not null,
  -- Where the term of an application stands, and in which law or ordinance.
  basis text check (basis in ('awb', 'law', 'ordinance')),
  law text,
  weeks smallint not null check (weeks between 1 and 104),
  -- The day on which the disputed decision was announced.
  decision_on date,
  -- A committee or a person that advises, which makes the term longer.
  has_committee boolean not null,
  noted_at timestamptz not null,
  primary key (municipality_id, official_id),
  unique (municipality_id, case_id, official_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id),
  check ((kind = 'application') = (basis is not null)),
  check (coalesce(basis in ('law', 'ordinance'), false) = (law is not null)),
  check ((kind = 'objection') = (decision_on is not null)),
  check (kind <> 'application' or not has_committee)
);
call platform.hold_apart('cases.official');
revoke update on cases.official from rode_loper_platform;
grant select, insert on cases.official to rode_loper_app;

-- What changed such a term: it stood still while something was completed, or it became longer.
create table cases.term_change (
  municipality_id uuid not null,
  change_id uuid not null,
  official_id uuid not null,
  kind text not null check (kind in ('suspension', 'extension')),
  on_day date not null,
  to_day date not null,
  -- When it was completed, or when the owner went on.
  ended_on date,
  -- With the written consent of whoever sent it.
  is_agreed boolean not null,
  primary key (municipality_id, change_id),
  foreign key (municipality_id, official_id) references cases.official (municipality_id, official_id),
  check (to_day > on_day),
  check (ended_on is null or (kind = 'suspension' and ended_on between on_day and to_day)),
  check (kind = 'extension' or not is_agreed)
);
create index term_change_official on cases.term_change (municipality_id, official_id, change_id);
call platform.hold_apart('cases.term_change');
grant select, insert on cases.term_change to rode_loper_app;
grant update (ended_on) on cases.term_change to rode_loper_app;

-- By its own name first: a check without a name would take it.
alter table cases.case
  drop constraint case_check4,
  add constraint case_check4 check ((status in ('closed', 'withdrawn', 'transferred', 'forwarded')) = (closed_at is not null));

alter table cases.case
  add column official_id uuid,
  add column official_kind text check (official_kind in ('application', 'objection', 'complaint')),
  -- The term of the law stands still up to this day.
  add column suspended_until date,
  add foreign key (municipality_id, case_id, official_id) references cases.official (municipality_id, case_id, official_id),
  add check ((official_id is null) = (official_kind is null)),
  add check (suspended_until is null or (status = 'waiting' and official_id is not null)),
  drop constraint case_status_check,
  add check (status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling', 'answered', 'closed', 'withdrawn',
    'transferred', 'forwarded'));
create index case_official on cases.case (municipality_id, case_id, official_id);

drop index cases.case_ended;
create index case_ended on cases.case (municipality_id, answer_due, case_id)
  where status in ('closed', 'withdrawn', 'transferred', 'forwarded');

alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'make-official',
    'suspend', 'extend', 'split', 'gather', 'answer', 'close', 'reopen', 'withdraw', 'forward', 'change-owner', 'hand-over',
    'propose-transfer', 'agree-transfer', 'refuse-transfer', 'end-transfer', 'transfer', 'arrive', 'erase')),
  -- To which other authority it went.
  add column authority text,
  add column authority_email text,
  add check ((kind = 'forward') = (authority is not null)),
  add check ((kind = 'forward') = (authority_email is not null));

-- Whether the ask box is a way for official messages that the municipality has designated (Awb 2:13).
alter table municipality.municipality add column takes_official boolean not null default false;
grant update (takes_official) on municipality.municipality to rode_loper_app;
