-- Whoever is asked something and says nothing for six weeks is asked once more, and then their question is closed.

alter table cases.case
  -- The day on which that happened; nobody is asked twice for one silence.
  add column reminded_on date,
  add check (reminded_on is null or (status = 'waiting' and official_id is null)),
  -- What ends in silence is closed without an answer.
  drop constraint case_check3,
  add check (case
    when status = 'answered' or (status = 'closed' and outcome <> 'dropped-out') then answer is not null and answered_at is not null
    when status = 'closed' then (answer is null) = (answered_at is null)
    else answer is null or answered_at is null end);
create index case_silent on cases.case (waiting_since) where status = 'waiting';

alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'make-official',
    'suspend', 'extend', 'split', 'gather', 'remind-asker', 'drop-out', 'answer', 'close', 'reopen', 'withdraw', 'forward',
    'change-owner', 'hand-over', 'propose-transfer', 'agree-transfer', 'refuse-transfer', 'end-transfer', 'transfer', 'arrive',
    'erase'));
