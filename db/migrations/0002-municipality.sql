create schema municipality;
grant usage on schema municipality to rode_loper_app, rode_loper_platform;

-- The register of municipalities is national; each sees only its own row.
create table municipality.municipality (
  municipality_id uuid primary key,
  cbs_code text not null unique check (cbs_code ~ '^GM[0-9]{4}$'),
  slug text not null unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('api', 'assets', 'dev', 'en', 'livez', 'readyz')),
  host text unique check (host = lower(host)),
  name text not null,
  kind text not null check (kind in ('gemeente', 'stad', 'dorpen')),
  case_prefix text not null check (case_prefix ~ '^[A-Z]{2,4}$'),
  desk_address text,
  desk_hours_nl text,
  desk_hours_en text,
  phone text,
  email text,
  first_reaction_days smallint not null default 2 check (first_reaction_days between 1 and 60),
  answer_days smallint not null default 10 check (answer_days between 1 and 120)
);
call platform.hold_apart('municipality.municipality');
grant select on municipality.municipality to rode_loper_app;

-- Days on which the town hall is closed, besides weekends and public holidays.
create table municipality.closing_day (
  municipality_id uuid not null references municipality.municipality,
  day date not null,
  primary key (municipality_id, day)
);
call platform.hold_apart('municipality.closing_day');
grant select on municipality.closing_day to rode_loper_app;
