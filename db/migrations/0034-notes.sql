-- Answer blocks: texts that a desk writes often, by topic, with fields that fill themselves and blanks for whoever writes.
create table cases.answer_block (
  municipality_id uuid not null,
  block_id uuid not null,
  topic text not null check (topic <> ''),
  title text not null check (title <> ''),
  text_nl text not null check (text_nl <> ''),
  text_en text check (text_en <> ''),
  -- No longer offered; kept, so that it can be taken up again.
  retired_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, block_id)
);
create index answer_block_topic on cases.answer_block (municipality_id, topic, title, block_id);
call platform.hold_apart('cases.answer_block');
grant select, insert on cases.answer_block to rode_loper_app;
grant update (topic, title, text_nl, text_en, retired_at, changed_by, changed_at, version)
  on cases.answer_block to rode_loper_app;

-- What colleagues write to each other about a question. Notes are only added: what somebody has read stays as it was, and a
-- correction stands below it. The platform role changes one only to take out who asked, when they are erased.
create table cases.note (
  municipality_id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  -- The note that this one adds to or corrects.
  below_id uuid,
  body text not null check (body <> ''),
  at timestamptz not null,
  primary key (municipality_id, note_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id) on delete cascade,
  foreign key (municipality_id, below_id) references cases.note (municipality_id, note_id) on delete cascade
);
create index note_case on cases.note (municipality_id, case_id, note_id);
create index note_below on cases.note (municipality_id, below_id);
call platform.hold_apart('cases.note');
grant select, insert on cases.note to rode_loper_app;

-- Who is named in a note, and whether they have opened the question since. person_id refers to nothing on purpose, here and
-- below: whoever leaves holds their own row of staff, and would wait for pages that are being written.
create table cases.mention (
  municipality_id uuid not null,
  note_id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  read_at timestamptz,
  primary key (municipality_id, note_id, person_id),
  foreign key (municipality_id, note_id) references cases.note (municipality_id, note_id) on delete cascade
);
create index mention_unread on cases.mention (municipality_id, person_id, case_id) where read_at is null;
create index mention_person on cases.mention (municipality_id, person_id);
call platform.hold_apart('cases.mention');
grant select, insert, delete on cases.mention to rode_loper_app;
grant update (read_at) on cases.mention to rode_loper_app;

-- Who wants to hear what happens to a question that is not theirs. No figure is made of it.
create table cases.follower (
  municipality_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  followed_at timestamptz not null,
  primary key (municipality_id, case_id, person_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id) on delete cascade
);
create index follower_person on cases.follower (municipality_id, person_id, case_id);
call platform.hold_apart('cases.follower');
grant select, insert, delete on cases.follower to rode_loper_app;

-- How somebody wants to hear of things; who has no row has the usual choices.
create table cases.notice_preference (
  municipality_id uuid not null,
  person_id uuid not null,
  outside_hours boolean not null,
  version integer not null default 1,
  primary key (municipality_id, person_id)
);
call platform.hold_apart('cases.notice_preference');
grant select, insert, delete on cases.notice_preference to rode_loper_app;
grant update (outside_hours, version) on cases.notice_preference to rode_loper_app;

create table cases.notice_choice (
  municipality_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('new-question', 'asker-wrote', 'part-settled', 'part-for-me', 'offer', 'mention',
    'followed', 'late', 'work')),
  choice text not null check (choice in ('at-once', 'daily', 'never')),
  primary key (municipality_id, person_id, kind),
  foreign key (municipality_id, person_id) references cases.notice_preference (municipality_id, person_id) on delete cascade,
  check (choice <> 'never' or kind not in ('part-for-me', 'offer', 'late'))
);
call platform.hold_apart('cases.notice_choice');
grant select, insert on cases.notice_choice to rode_loper_app;
grant update (choice) on cases.notice_choice to rode_loper_app;

-- Something to tell somebody who works here, made in the transaction in which it happened. It holds ids and no text: the
-- mail is written when it is sent, to whoever acts then. Whom it is for follows from what it is about, unless it names a person.
create table cases.notice (
  municipality_id uuid not null,
  notice_id uuid not null,
  about text not null check (about <> ''),
  case_id uuid,
  subject_id uuid,
  person_id uuid,
  cause text not null,
  made_at timestamptz not null,
  -- waiting: to be looked at from due_at on; daily: goes with the next daily mail; settled: told, or nothing left to tell.
  state text not null check (state in ('waiting', 'daily', 'settled')),
  due_at timestamptz not null,
  settled_at timestamptz,
  primary key (municipality_id, notice_id),
  unique (municipality_id, cause),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id) on delete cascade,
  check ((state = 'settled') = (settled_at is not null))
);
create index notice_case on cases.notice (municipality_id, case_id);
create index notice_waiting on cases.notice (due_at) where state = 'waiting';
create index notice_daily on cases.notice (municipality_id, notice_id) where state = 'daily';
create index notice_person on cases.notice (municipality_id, person_id) where state <> 'settled';
create index notice_age on cases.notice (settled_at);
call platform.hold_apart('cases.notice');
grant select, insert, delete on cases.notice to rode_loper_app;
grant update (state, due_at, settled_at) on cases.notice to rode_loper_app;

-- The round in which the daily mails of a municipality go out: once a working day.
create table cases.daily_round (
  municipality_id uuid not null,
  day date not null,
  primary key (municipality_id, day)
);
create index daily_round_age on cases.daily_round (day);
call platform.hold_apart('cases.daily_round');

-- That somebody had their daily mail, or that there was nothing to tell: once a day, however often it is tried.
create table cases.daily_mail (
  municipality_id uuid not null,
  person_id uuid not null,
  day date not null,
  primary key (municipality_id, person_id, day)
);
create index daily_mail_age on cases.daily_mail (day);
call platform.hold_apart('cases.daily_mail');
grant select, insert on cases.daily_mail to rode_loper_app;

-- First reactions that are still to come, for the daily mail.
create index case_first_reaction on cases.case (municipality_id, first_reaction_due, case_id) where status = 'received';
