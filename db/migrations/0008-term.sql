-- The word that a municipality chose for the enterprises it is there for. Its forms stand in the code, in both
-- languages (src/modules/municipality/terms); this is the canonical name, which interfaces use too.
alter table municipality.municipality
  add column term text not null default 'sociale-onderneming'
    check (term in ('sociale-onderneming', 'impactonderneming', 'maatschappelijke-onderneming'));
