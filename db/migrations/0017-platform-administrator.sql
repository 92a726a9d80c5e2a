-- Whoever runs the installation: switches municipalities on, and sees no question. National, and never a member of staff.

create table identity.platform_administrator (
  person_id uuid primary key references identity.person,
  email text not null,
  email_key text not null unique generated always as (lower(email)) stored,
  added_at timestamptz not null
);
call platform.hold_nationally('identity.platform_administrator');

-- Somebody asked for a link at the national side. A job looks whether the address is known; then the row goes.
create table identity.platform_request (
  request_id uuid primary key,
  address text not null,
  language text not null check (language in ('nl', 'en')),
  asked_at timestamptz not null
);
call platform.hold_nationally('identity.platform_request');

-- A link that was mailed. Only a hash of what stands in it is kept.
create table identity.platform_link (
  link_hash bytea primary key,
  person_id uuid not null references identity.platform_administrator on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  spent_at timestamptz
);
create index platform_link_person on identity.platform_link (person_id);
create index platform_link_age on identity.platform_link (made_at);
call platform.hold_nationally('identity.platform_link');

-- First parts of addresses that the national side uses.
alter table municipality.municipality add check (slug not in ('inloggen', 'installatie', 'uitloggen'));
