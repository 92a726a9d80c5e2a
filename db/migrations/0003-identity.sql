create schema identity;
grant usage on schema identity to rode_loper_app, rode_loper_platform;

-- A human being, known once in the whole installation. What a municipality may know stands in staff.
create table identity.person (
  person_id uuid primary key,
  created_at timestamptz not null
);
call platform.hold_nationally('identity.person');

-- Somebody who works for a municipality.
create table identity.staff (
  municipality_id uuid not null,
  person_id uuid not null references identity.person,
  name text not null,
  job_title_nl text not null,
  job_title_en text not null,
  phone text,
  email text not null,
  started_at timestamptz not null,
  left_at timestamptz,
  demo boolean not null default false,
  primary key (municipality_id, person_id)
);
create index staff_person on identity.staff (person_id);
call platform.hold_apart('identity.staff');
grant select on identity.staff to rode_loper_app;

create table identity.staff_role (
  municipality_id uuid not null,
  person_id uuid not null,
  role text not null check (role in
    ('desk', 'specialist', 'chain-partner', 'aanjager', 'policy', 'council', 'administrator')),
  given_at timestamptz not null,
  primary key (municipality_id, person_id, role),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id)
);
create index staff_role_by_role on identity.staff_role (municipality_id, role);
call platform.hold_apart('identity.staff_role');
grant select on identity.staff_role to rode_loper_app;
