-- A question of somebody with an account, and whom they share it with. A question without an account stays as it is.
alter table cases.case add column asker_person_id uuid;
create index case_by_asker on cases.case (municipality_id, asker_person_id, received_at desc, case_id desc)
  where asker_person_id is not null;
comment on column cases.case.asker_person_id is 'The account of the asker; empty when they asked without one.';

-- Who may read along. A reader is a member of an organisation, or an organisation: then all of its members. Whoever is
-- a member no longer is no reader any more (directory.readers_of), so nothing has to be cleared away here.
create table cases.share (
  municipality_id uuid not null,
  case_id uuid not null,
  reader_id uuid not null,
  -- Who shared it; their own list leaves it out.
  shared_by uuid not null,
  -- As the case has it: a list of what is shared is read in this order, a page at a time.
  received_at timestamptz not null,
  primary key (municipality_id, case_id, reader_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id)
);
create index share_by_reader on cases.share (municipality_id, reader_id, received_at desc, case_id desc);
call platform.hold_apart('cases.share');
grant select, insert, delete on cases.share to rode_loper_app;
