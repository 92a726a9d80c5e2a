-- Staff on screens: who belongs where, colleagues who were invited, and a provider that is being tried out.

-- The partner for which a chain partner's member of staff works; its kind, as municipality.chain_partner has it.
alter table identity.staff add column partner text check (partner ~ '^[a-z]+(-[a-z]+)*$');
grant update (name, email, job_title_nl, job_title_en, phone, partner, started_at) on identity.staff to rode_loper_app;
create index staff_name on identity.staff (municipality_id, name, person_id);
create index staff_left on identity.staff (municipality_id, name, person_id) where left_at is not null;

-- One address is one member of staff, of those who work here now: an address that goes to somebody else after a departure
-- must never make them the person who had it before.
alter table identity.staff drop constraint staff_municipality_id_email_key_key;
create unique index staff_address on identity.staff (municipality_id, email_key) where left_at is null;

-- The departments of which somebody is a specialist.
create table identity.staff_department (
  municipality_id uuid not null,
  person_id uuid not null,
  department_id uuid not null,
  primary key (municipality_id, person_id, department_id),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id),
  foreign key (municipality_id, department_id) references municipality.department (municipality_id, department_id)
);
create index staff_department_department on identity.staff_department (municipality_id, department_id);
call platform.hold_apart('identity.staff_department');
grant select, insert, delete on identity.staff_department to rode_loper_app;

-- A colleague who was asked to come. Nobody is a member of staff before they have said yes. Only a hash of what stands in
-- the link is kept; without one, the mail still has to be written. That a term has passed follows from expires_at.
create table identity.staff_invitation (
  municipality_id uuid not null,
  invitation_id uuid not null,
  status text not null check (status in ('invited', 'accepted', 'withdrawn')),
  name text not null check (name <> ''),
  email text not null,
  email_key text not null generated always as (lower(email)) stored,
  job_title_nl text not null,
  job_title_en text not null,
  phone text,
  roles text[] not null check (cardinality(roles) > 0),
  department_ids uuid[] not null default '{}',
  partner text,
  language text not null check (language in ('nl', 'en')),
  -- Nobody here: whoever runs the installation asked the first administrator.
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  link_hash bytea,
  -- Who they became.
  person_id uuid,
  accepted_at timestamptz,
  primary key (municipality_id, invitation_id),
  unique (municipality_id, link_hash),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id),
  check ((status = 'accepted') = (person_id is not null)),
  check ((person_id is null) = (accepted_at is null))
);
create unique index staff_invitation_open on identity.staff_invitation (municipality_id, email_key)
  where status = 'invited';
create index staff_invitation_newest on identity.staff_invitation (municipality_id, invited_at) where status = 'invited';
create index staff_invitation_person on identity.staff_invitation (municipality_id, person_id);
create index staff_invitation_age on identity.staff_invitation (expires_at);
call platform.hold_apart('identity.staff_invitation');
grant select, insert on identity.staff_invitation to rode_loper_app;
grant update (status, invited_at, expires_at, link_hash, person_id, accepted_at) on identity.staff_invitation to rode_loper_app;

-- A provider as an administrator writes it down, before anybody signs in there. What a trial showed goes with the next change.
create table identity.provider_draft (
  municipality_id uuid primary key,
  version integer not null check (version > 0),
  issuer text not null,
  client text not null,
  acr_values text[] not null,
  role_rules jsonb not null,
  assertion_audience text not null check (assertion_audience in ('issuer', 'token-endpoint')),
  saved_at timestamptz not null,
  tried_by uuid,
  tried_at timestamptz,
  tried_subject text,
  -- What the provider said of whoever tried.
  tried_claims jsonb,
  foreign key (municipality_id, tried_by) references identity.staff (municipality_id, person_id),
  check ((tried_by is null) = (tried_at is null)),
  check ((tried_by is null) = (tried_subject is null)),
  check ((tried_by is null) = (tried_claims is null))
);
create index provider_draft_tried_by on identity.provider_draft (municipality_id, tried_by);
call platform.hold_apart('identity.provider_draft');
grant select, insert, delete on identity.provider_draft to rode_loper_app;
grant update (version, issuer, client, acr_values, role_rules, assertion_audience, saved_at, tried_by, tried_at, tried_subject, tried_claims)
  on identity.provider_draft to rode_loper_app;
-- Switching on and off is the administrator's, since this version.
grant insert, delete on identity.provider to rode_loper_app;
grant update (issuer, client, acr_values, role_rules, assertion_audience, set_at) on identity.provider to rode_loper_app;
