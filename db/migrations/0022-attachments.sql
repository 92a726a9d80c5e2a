-- Files that come along with a question, a message or an answer.

-- Where files wait until the form that they came with is in order. Whoever sent them is known by two hashes: of the
-- browser, whose draft it is, and of the internet address, which cannot fill the disk.
create table cases.attachment_draft (
  municipality_id uuid not null,
  draft_id uuid not null,
  browser_mark text not null,
  sender bytea not null,
  opened_at timestamptz not null,
  primary key (municipality_id, draft_id)
);
create index attachment_draft_browser on cases.attachment_draft (municipality_id, browser_mark, opened_at);
create index attachment_draft_sender on cases.attachment_draft (municipality_id, sender);
create index attachment_draft_age on cases.attachment_draft (opened_at);
call platform.hold_apart('cases.attachment_draft');
grant select, insert, delete on cases.attachment_draft to rode_loper_app;

-- A file: in a draft, and after that of a step of a case. It has a type and a size once it has come in whole and was
-- found to be in order.
create table cases.attachment (
  municipality_id uuid not null,
  attachment_id uuid not null,
  draft_id uuid,
  case_id uuid,
  step_id uuid,
  name text not null check (name <> ''),
  media_type text,
  bytes integer check (bytes between 1 and 20971520),
  primary key (municipality_id, attachment_id),
  foreign key (municipality_id, draft_id) references cases.attachment_draft (municipality_id, draft_id) on delete cascade,
  foreign key (municipality_id, case_id, step_id) references cases.step (municipality_id, case_id, step_id),
  check ((draft_id is null) = (step_id is not null)),
  check ((case_id is null) = (step_id is null)),
  check ((media_type is null) = (bytes is null)),
  check (step_id is null or bytes is not null)
);
create index attachment_draft_file on cases.attachment (municipality_id, draft_id);
create index attachment_step on cases.attachment (municipality_id, case_id, step_id);
call platform.hold_apart('cases.attachment');
grant select, insert, delete on cases.attachment to rode_loper_app;
grant update (draft_id, case_id, step_id, name, media_type, bytes) on cases.attachment to rode_loper_app;

-- What was sent stays as it is, like the step it belongs to; it goes when the term of the question has ended.
create function cases.keep_what_was_sent() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'rode_loper_app' then
    raise exception 'an attachment that was sent stays as it is';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function cases.keep_what_was_sent from public;
create trigger sent_stays before update or delete on cases.attachment
  for each row when (old.step_id is not null) execute function cases.keep_what_was_sent();

-- The bytes of a file, a megabyte each, so that nobody ever holds a whole file. They are packed already.
create table cases.attachment_piece (
  municipality_id uuid not null,
  attachment_id uuid not null,
  place smallint not null check (place between 0 and 19),
  body bytea not null check (octet_length(body) between 1 and 1048576),
  primary key (municipality_id, attachment_id, place),
  foreign key (municipality_id, attachment_id) references cases.attachment (municipality_id, attachment_id) on delete cascade
);
alter table cases.attachment_piece alter column body set storage external;
call platform.hold_apart('cases.attachment_piece');
grant select, insert on cases.attachment_piece to rode_loper_app;
