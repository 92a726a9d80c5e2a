-- How whoever asked a question looks back on it: two questions and a line. Said once for each answer, and never changed after
-- that; only erasing takes the line away.
create table cases.experience (
  municipality_id uuid not null,
  case_id uuid not null,
  -- The answer that it is about: a question that is taken up again gets another.
  round smallint not null check (round >= 0),
  solved text not null check (solved in ('yes', 'partly', 'no')),
  helped text not null check (helped in ('very-well', 'well', 'neither', 'badly', 'very-badly')),
  remark text,
  given_at timestamptz not null,
  primary key (municipality_id, case_id, round),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
call platform.hold_apart('cases.experience');
grant select, insert on cases.experience to rode_loper_app;

-- That they were asked by mail how it was: once for each answer.
create table cases.experience_request (
  municipality_id uuid not null,
  case_id uuid not null,
  round smallint not null check (round >= 0),
  asked_at timestamptz not null,
  primary key (municipality_id, case_id, round),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
call platform.hold_apart('cases.experience_request');
grant select on cases.experience_request to rode_loper_app;

-- The job asks about answers of the past weeks, in all municipalities.
create index case_answered_lately on cases.case (answered_at) where status in ('answered', 'closed');
