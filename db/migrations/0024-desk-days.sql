-- Who has the desk on which day of the week: new questions of that day are theirs. A day without a row is nobody's in
-- particular. 1 is Monday.
create table identity.desk_day (
  municipality_id uuid not null,
  weekday smallint not null check (weekday between 1 and 5),
  person_id uuid not null,
  primary key (municipality_id, weekday),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id)
);
create index desk_day_person on identity.desk_day (municipality_id, person_id);
call platform.hold_apart('identity.desk_day');
grant select, insert, delete on identity.desk_day to rode_loper_app;
