-- What every module stands on: row security per municipality, sessions, forms sent once, mail, audit.

create schema platform;
grant usage on schema platform to rode_loper_app, rode_loper_platform;

-- Makes a table of one municipality's rows: the first column of its key is municipality_id, and row security
-- is forced, also for the owner of the table. The policy reads the setting once per statement, and an unset
-- municipality sees nothing (nullif: after a transaction the setting is an empty string, not null).
create procedure platform.hold_apart(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format($policy$
    create policy one_municipality on %s to rode_loper_app
    using (municipality_id = (select nullif(current_setting('app.m', true), '')::uuid))
    with check (municipality_id = (select nullif(current_setting('app.m', true), '')::uuid))$policy$, t);
  execute format('create policy every_municipality on %s to rode_loper_platform using (true) with check (true)', t);
  execute format('grant select, insert, update, delete on %s to rode_loper_platform', t);
end $$;

-- Makes a national table: only the platform role sees it.
create procedure platform.hold_nationally(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy every_municipality on %s to rode_loper_platform using (true) with check (true)', t);
  execute format('grant select, insert, update, delete on %s to rode_loper_platform', t);
end $$;

-- Someone who is signed in. Only a hash of the cookie is kept.
create table platform.session (
  session_hash bytea primary key,
  person_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on platform.session (person_id);
create index session_expiry on platform.session (expires_at);
call platform.hold_nationally('platform.session');

-- A form that was sent, and what came of it: sent again, it gives the same answer and does nothing.
create table platform.submission (
  municipality_id uuid not null,
  submission_key bytea not null,
  result text not null,
  sent_at timestamptz not null,
  primary key (municipality_id, submission_key)
);
create index submission_age on platform.submission (sent_at);
call platform.hold_apart('platform.submission');
grant select, insert on platform.submission to rode_loper_app;

-- How often somebody did something in a stretch of time.
create table platform.rate (
  municipality_id uuid not null,
  bucket bytea not null,
  starts_at timestamptz not null,
  hits integer not null check (hits > 0),
  primary key (municipality_id, bucket, starts_at)
);
create index rate_age on platform.rate (starts_at);
call platform.hold_apart('platform.rate');
grant select, insert, update on platform.rate to rode_loper_app;

-- Mail on its way. The text goes when it has been delivered; in development it stays for /dev/mail.
create table platform.mail (
  municipality_id uuid not null,
  mail_id uuid not null,
  cause text not null,
  recipient text not null,
  subject text not null,
  body_text text,
  body_html text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (municipality_id, mail_id),
  unique (municipality_id, cause)
);
create index mail_age on platform.mail (created_at);
call platform.hold_apart('platform.mail');
grant select, insert on platform.mail to rode_loper_app;
grant update (sent_at, body_text, body_html) on platform.mail to rode_loper_app;

-- Who did what, when, to what. Rows are only added; a job seals them into a chain afterwards, because a chain
-- inside the transaction would make every writer wait for every other.
create table platform.audit_entry (
  municipality_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('visitor', 'link', 'person', 'system')),
  actor_id text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  primary key (municipality_id, entry_id)
);
call platform.hold_apart('platform.audit_entry');
revoke update, delete on platform.audit_entry from rode_loper_platform;
grant insert on platform.audit_entry to rode_loper_app;

-- What the sealing job still has to do.
create table platform.audit_unsealed (
  municipality_id uuid not null,
  entry_id uuid not null,
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references platform.audit_entry (municipality_id, entry_id)
);
call platform.hold_apart('platform.audit_unsealed');
grant insert on platform.audit_unsealed to rode_loper_app;

create table platform.audit_seal (
  municipality_id uuid not null,
  position bigint not null check (position > 0),
  entry_id uuid not null,
  hash bytea not null,
  primary key (municipality_id, position),
  unique (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references platform.audit_entry (municipality_id, entry_id)
);
call platform.hold_apart('platform.audit_seal');
revoke update, delete on platform.audit_seal from rode_loper_platform;

-- The job queue (pg-boss) makes and keeps its own tables here; a page may only add jobs.
create schema jobs authorization rode_loper_platform;
