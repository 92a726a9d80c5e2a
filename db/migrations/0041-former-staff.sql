-- How long a municipality keeps who somebody was that has left. As long as nobody chose, nothing goes.
alter table municipality.municipality add column keep_staff_years smallint check (keep_staff_years between 1 and 20);
grant update (keep_staff_years) on municipality.municipality to rode_loper_app;

-- After that term the row stays, for the questions, steps and audit entries that lead to it, and says nothing of anybody.
alter table identity.staff
  add column forgotten_at timestamptz,
  add check (forgotten_at is null or (left_at is not null and name = '' and email = '' and job_title_nl = '' and job_title_en = ''
    and phone is null and partner is null and deputy_id is null));
grant update (forgotten_at) on identity.staff to rode_loper_app;
create index staff_left_on on identity.staff (municipality_id, left_at) where left_at is not null and forgotten_at is null;
