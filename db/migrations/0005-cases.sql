create schema cases;
grant usage on schema cases to rode_loper_app, rode_loper_platform;

create table cases.number_counter (
  municipality_id uuid not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (municipality_id, year)
);
call platform.hold_apart('cases.number_counter');
grant select, insert, update on cases.number_counter to rode_loper_app;

-- A question and everything that is true of it now. owner_id is never empty: no case without an owner.
create table cases.case (
  municipality_id uuid not null,
  case_id uuid not null,
  number text not null,
  status text not null check (status in ('received', 'in-hand', 'answered', 'closed')),
  owner_id uuid not null,
  question text not null,
  title text not null,
  asker_name text not null,
  asker_email text,
  asker_phone text,
  organisation_id uuid,
  language text not null check (language in ('nl', 'en')),
  received_at timestamptz not null,
  first_reaction_due date not null,
  answer_due date not null,
  first_reaction_at timestamptz,
  first_reaction_days smallint,
  answered_at timestamptz,
  answer_days smallint,
  answer text,
  closed_at timestamptz,
  outcome text check (outcome in ('helped', 'partly', 'not-possible', 'dropped-out')),
  version integer not null default 1,
  primary key (municipality_id, case_id),
  unique (municipality_id, number),
  foreign key (municipality_id, owner_id) references identity.staff (municipality_id, person_id),
  foreign key (municipality_id, organisation_id) references directory.organisation (municipality_id, organisation_id),
  check ((first_reaction_at is null) = (first_reaction_days is null)),
  check ((answered_at is null) = (answer_days is null)),
  check (asker_email is not null or asker_phone is not null),
  check ((status in ('answered', 'closed')) = (answer is not null and answered_at is not null)),
  check ((status = 'closed') = (outcome is not null and closed_at is not null))
);
create index case_by_status on cases.case (municipality_id, status, answer_due, case_id);
create index case_open on cases.case (municipality_id, answer_due, case_id) where status in ('received', 'in-hand');
create index case_by_owner on cases.case (municipality_id, owner_id);
create index case_by_organisation on cases.case (municipality_id, organisation_id);
create index case_by_receipt on cases.case (municipality_id, received_at);
call platform.hold_apart('cases.case');
grant select, insert, update on cases.case to rode_loper_app;

-- Every step of a case: who, when, what, why. Rows are only added.
create table cases.step (
  municipality_id uuid not null,
  case_id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('submit', 'take-in-hand', 'answer', 'close')),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('visitor', 'person')),
  actor_id uuid,
  note text,
  primary key (municipality_id, case_id, step_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
call platform.hold_apart('cases.step');
revoke update, delete on cases.step from rode_loper_platform;
grant select, insert on cases.step to rode_loper_app;

-- The right to see one case without an account. The link itself is not kept: it is signed with the secret.
create table cases.tracking_link (
  municipality_id uuid not null,
  link_id uuid not null,
  case_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, link_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
create index tracking_link_case on cases.tracking_link (municipality_id, case_id);
call platform.hold_apart('cases.tracking_link');
grant select, insert on cases.tracking_link to rode_loper_app;
grant update (revoked_at) on cases.tracking_link to rode_loper_app;
