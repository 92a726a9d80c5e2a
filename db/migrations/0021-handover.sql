-- A question goes to another owner with two signatures: offered with a reason, and accepted or declined. Until it is
-- accepted it stays with whoever offered it. from_id, offered_by and decided_by refer to nothing on purpose: whoever
-- leaves holds their own row of staff while their questions are taken, and would wait for an offer that waits for them.
create table cases.handover (
  municipality_id uuid not null,
  handover_id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('offered', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  from_id uuid not null,
  to_id uuid not null,
  reason text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer_due date not null,
  decided_at timestamptz,
  decided_by uuid,
  decision_reason text,
  escalated_at timestamptz,
  primary key (municipality_id, handover_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id),
  foreign key (municipality_id, to_id) references identity.staff (municipality_id, person_id),
  check (to_id <> from_id and to_id <> offered_by),
  check ((status = 'offered') = (decided_at is null)),
  check ((status in ('accepted', 'declined', 'withdrawn')) = (decided_by is not null)),
  check ((status = 'declined') = (decision_reason is not null))
);
create unique index handover_open on cases.handover (municipality_id, case_id) where status = 'offered';
create index handover_case on cases.handover (municipality_id, case_id, handover_id);
create index handover_receiver on cases.handover (municipality_id, to_id);
create index handover_sender on cases.handover (municipality_id, from_id) where status = 'offered';
create index handover_due on cases.handover (municipality_id, answer_due, case_id) where status = 'offered';
call platform.hold_apart('cases.handover');
grant select, insert on cases.handover to rode_loper_app;
grant update (status, decided_at, decided_by, decision_reason) on cases.handover to rode_loper_app;

-- How often a question was handed over: whoever gets departments moving looks at those with three or more.
alter table cases.case add column hops smallint not null default 0 check (hops >= 0);
create index case_handed_on on cases.case (municipality_id, answer_due, case_id)
  where hops >= 3 and status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling');

-- A hop is a step as well, with from whom to whom and why.
alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'split', 'gather',
    'answer', 'close', 'reopen', 'withdraw', 'change-owner', 'hand-over', 'erase')),
  drop constraint step_check,
  add check ((kind in ('change-owner', 'hand-over')) = (from_id is not null));
