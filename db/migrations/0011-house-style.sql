-- How a municipality makes the platform its own: its word, its aanjager's mandate, which parts are on, its house style
-- and its logo.

-- The parts that a municipality does without. A part that comes with a new version is on until somebody says otherwise.
alter table municipality.municipality add column parts_off text[] not null default '{}';
grant update (term, parts_off) on municipality.municipality to rode_loper_app;

-- What the aanjager may do, and who decided that. Without a row nobody has decided anything yet.
create table municipality.mandate (
  municipality_id uuid primary key references municipality.municipality,
  given_by text not null check (given_by in ('college', 'council', 'management')),
  decided_on date not null,
  holds text not null check (holds <> ''),
  reference text,
  public boolean not null
);
call platform.hold_apart('municipality.mandate');
grant select, insert, delete on municipality.mandate to rode_loper_app;
grant update (given_by, decided_on, holds, reference, public) on municipality.mandate to rode_loper_app;

-- What somebody chose; all other colours are made from these (src/platform/ui/house-style). Without a row the pages
-- look as the product does by itself.
create table municipality.house_style (
  municipality_id uuid primary key references municipality.municipality,
  main text not null check (main ~ '^#[0-9a-f]{6}$'),
  link text not null check (link ~ '^#[0-9a-f]{6}$'),
  edge text not null check (edge ~ '^#[0-9a-f]{6}$'),
  paper text not null check (paper ~ '^#[0-9a-f]{6}$'),
  radius smallint not null check (radius between 0 and 24),
  heading_font text not null,
  text_font text not null
);
call platform.hold_apart('municipality.house_style');
grant select, insert, delete on municipality.house_style to rode_loper_app;
grant update (main, link, edge, paper, radius, heading_font, text_font) on municipality.house_style to rode_loper_app;

-- The picture itself. Its address is made from its hash, so another picture has another address.
create table municipality.logo (
  municipality_id uuid primary key references municipality.municipality,
  hash text not null check (hash ~ '^[0-9A-Za-z]{12}$'),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  body bytea not null check (octet_length(body) <= 524288)
);
call platform.hold_apart('municipality.logo');
grant select, insert, delete on municipality.logo to rode_loper_app;
grant update (hash, media_type, width, height, body) on municipality.logo to rode_loper_app;
