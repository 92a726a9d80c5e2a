-- Who of the staff has a question open, so that two of them see each other. It says nothing after a minute and a half, a job
-- takes it away within twenty minutes, and nothing is counted from it. person_id refers to nothing on purpose: whoever leaves holds
-- their own row of staff, and would wait for pages that are being opened.
create table cases.presence (
  municipality_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (municipality_id, case_id, person_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id) on delete cascade
);
create index presence_age on cases.presence (seen_at);
call platform.hold_apart('cases.presence');
grant select, insert, delete on cases.presence to rode_loper_app;
grant update (seen_at) on cases.presence to rode_loper_app;
