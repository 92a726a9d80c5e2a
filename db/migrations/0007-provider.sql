-- Where the staff of a municipality sign in instead of by mail (OpenID Connect).
create table identity.provider (
  municipality_id uuid primary key,
  issuer text not null,
  -- What the provider calls us.
  client text not null,
  -- Levels of assurance of which one is needed; none when empty.
  acr_values text[] not null,
  -- Which claims give which role: [{ "claim": "groups", "value": "…", "role": "desk" }]
  role_rules jsonb not null,
  -- Whom the proof of who we are is meant for: Entra ID wants its token endpoint, others the issuer.
  assertion_audience text not null check (assertion_audience in ('issuer', 'token-endpoint')),
  set_at timestamptz not null
);
call platform.hold_apart('identity.provider');
grant select on identity.provider to rode_loper_app;

-- Who somebody is at a provider: the pair of issuer and subject, never a mail address.
create table identity.external_identity (
  municipality_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  known_since timestamptz not null,
  primary key (municipality_id, issuer, subject),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id)
);
create index external_identity_person on identity.external_identity (municipality_id, person_id);
call platform.hold_apart('identity.external_identity');
grant select, insert on identity.external_identity to rode_loper_app;

-- A role that a rule gave goes when the rule no longer gives it.
alter table identity.staff_role add column by_rule boolean not null default false;
grant insert, update, delete on identity.staff_role to rode_loper_app;
grant insert, update (name, email) on identity.staff to rode_loper_app;
-- A page may add a person, and see none.
create function identity.add_person(person_id uuid, created_at timestamptz) returns void
  language sql security definer set search_path = '' as
  $$ insert into identity.person (person_id, created_at) values ($1, $2) $$;
revoke all on function identity.add_person from public;
grant execute on function identity.add_person to rode_loper_app;
grant create on schema identity to rode_loper_platform;
alter function identity.add_person owner to rode_loper_platform;
revoke create on schema identity from rode_loper_platform;
