-- How a session was opened, and where. A municipality with a provider of its own lets staff in only with a session that
-- was opened at that provider, for that municipality. What was opened before counts as the weakest: by mail.
alter table platform.session
  add column method text not null default 'mail' check (method in ('mail', 'provider', 'demo')),
  add column issuer text,
  add column opened_in uuid,
  -- At the national side: such a session is worth nothing in any municipality.
  add column national boolean not null default false,
  add check ((method = 'provider') = (issuer is not null)),
  add check (issuer is null or opened_in is not null),
  add check (not national or (method = 'mail' and opened_in is null));
