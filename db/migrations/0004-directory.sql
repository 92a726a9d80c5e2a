create schema directory;
grant usage on schema directory to rode_loper_app, rode_loper_platform;

-- An organisation as somebody named it. A name alone gives nobody any right.
create table directory.organisation (
  municipality_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  name_key text not null,
  named_at timestamptz not null,
  primary key (municipality_id, organisation_id),
  unique (municipality_id, name_key)
);
call platform.hold_apart('directory.organisation');
grant select, insert on directory.organisation to rode_loper_app;
