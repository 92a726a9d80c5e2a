-- A question is talked about: the owner asks the asker something, the asker writes, the promise waits or moves, and what
-- was closed can be taken up again.

alter table cases.case
  -- The clock stands still from this day on, because the asker has to say something first.
  add column waiting_since date,
  -- Answered or closed before, and taken up again then: what is true of the case now begins here.
  add column reopened_at timestamptz,
  -- How often that happened.
  add column round smallint not null default 0,
  drop constraint case_status_check,
  add check (status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling', 'answered', 'closed', 'withdrawn')),
  drop constraint case_check4,
  add check ((status in ('closed', 'withdrawn')) = (closed_at is not null)),
  add check ((status = 'closed') = (outcome is not null)),
  add check ((status = 'waiting') = (waiting_since is not null));

drop index cases.case_open;
create index case_open on cases.case (municipality_id, answer_due, case_id)
  where status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling');
create index case_ended on cases.case (municipality_id, answer_due, case_id) where status in ('closed', 'withdrawn');

alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'answer', 'close',
    'reopen', 'withdraw', 'change-owner', 'erase')),
  -- From which promised date to which, where the step moved it.
  add column due_from date,
  add column due_to date,
  add check ((due_from is null) = (due_to is null));
