-- What the administrator of a municipality changes in screens, without an operator.

-- Dutch is always there; English can be off.
alter table municipality.municipality add column english boolean not null default true;
grant update (name, kind, english, desk_address, desk_hours_nl, desk_hours_en, phone, email, first_reaction_days, answer_days)
  on municipality.municipality to rode_loper_app;

alter table municipality.closing_day add column reason text;
grant insert, delete on municipality.closing_day to rode_loper_app;

-- Which parts of the settings somebody has looked at and saved. A part without a row still has to be done. The version
-- tells two administrators apart who save the same part.
create table municipality.section (
  municipality_id uuid not null references municipality.municipality,
  section text not null check (section ~ '^[a-z]+(-[a-z]+)*$'),
  version integer not null check (version > 0),
  saved_at timestamptz not null,
  primary key (municipality_id, section)
);
call platform.hold_apart('municipality.section');
grant select, insert on municipality.section to rode_loper_app;
grant update (version, saved_at) on municipality.section to rode_loper_app;

-- Who within the town hall answers sub-questions. One that has ended stays: old records name it.
create table municipality.department (
  municipality_id uuid not null references municipality.municipality,
  department_id uuid not null,
  name text not null check (name <> ''),
  email text not null,
  reply_days smallint not null check (reply_days between 1 and 60),
  manager_name text,
  manager_email text,
  topics text[] not null default '{}',
  version integer not null default 1,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, department_id),
  check ((manager_name is null) = (manager_email is null))
);
create unique index department_name on municipality.department (municipality_id, name) where ended_at is null;
call platform.hold_apart('municipality.department');
grant select, insert on municipality.department to rode_loper_app;
grant update (name, email, reply_days, manager_name, manager_email, topics, version, ended_at)
  on municipality.department to rode_loper_app;

-- Organisations beside the municipality that answer sub-questions; at most one of each kind.
create table municipality.chain_partner (
  municipality_id uuid not null references municipality.municipality,
  kind text not null check (kind in ('employers-desk', 'work-integration', 'environment', 'uwv')),
  name text not null check (name <> ''),
  email text not null,
  primary key (municipality_id, kind)
);
call platform.hold_apart('municipality.chain_partner');
grant select, insert, delete on municipality.chain_partner to rode_loper_app;
grant update (name, email) on municipality.chain_partner to rode_loper_app;
