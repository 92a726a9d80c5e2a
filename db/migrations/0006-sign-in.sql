-- Signing in by mail: who works here, found by the address without regard to capitals. One address is one member of staff.
alter table identity.staff add column email_key text not null generated always as (lower(email)) stored;
alter table identity.staff add unique (municipality_id, email_key);

-- Somebody asked for a link. A job looks whether the address is known, so that the page answers the same, and as
-- quickly, when it is not; then the row goes.
create table identity.sign_in_request (
  municipality_id uuid not null,
  request_id uuid not null,
  address text not null,
  language text not null check (language in ('nl', 'en')),
  back text,
  asked_at timestamptz not null,
  primary key (municipality_id, request_id)
);
call platform.hold_apart('identity.sign_in_request');
grant select, insert, delete on identity.sign_in_request to rode_loper_app;

-- A link that was mailed. Only a hash of what stands in it is kept.
create table identity.sign_in_link (
  municipality_id uuid not null,
  link_hash bytea not null,
  person_id uuid not null,
  back text,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  spent_at timestamptz,
  primary key (municipality_id, link_hash),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id)
);
create index sign_in_link_person on identity.sign_in_link (municipality_id, person_id, made_at);
create index sign_in_link_age on identity.sign_in_link (made_at);
call platform.hold_apart('identity.sign_in_link');
grant select, insert on identity.sign_in_link to rode_loper_app;
grant update (spent_at) on identity.sign_in_link to rode_loper_app;

-- A session can be shown to whom it belongs, and ended by them.
alter table platform.session add column session_id uuid not null default gen_random_uuid() unique;
alter table platform.session add column device text;
