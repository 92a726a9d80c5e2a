-- The owner of a question splits it: each part is asked of one department, one specialist or one chain partner, who answers
-- it with a link in the mail or after signing in. The question itself keeps its one owner.

create table cases.sub_question (
  municipality_id uuid not null,
  sub_question_id uuid not null,
  case_id uuid not null,
  -- Of whom it is asked: exactly one of these.
  department_id uuid,
  person_id uuid,
  partner text,
  -- Of the case when it was asked: what belonged to an earlier answer does not hold up the next.
  round smallint not null,
  question text not null,
  status text not null check (status in ('asked', 'asked-back', 'answered', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  due date not null,
  answer text,
  -- The name under the answer, for the asker: only when whoever answered wants that.
  shown_name text,
  settled_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, sub_question_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, case_id),
  foreign key (municipality_id, department_id) references municipality.department (municipality_id, department_id),
  foreign key (municipality_id, person_id) references identity.staff (municipality_id, person_id),
  check (num_nonnulls(department_id, person_id, partner) = 1),
  check ((status = 'answered') = (answer is not null)),
  check ((status in ('asked', 'asked-back')) = (settled_at is null)),
  check (shown_name is null or status = 'answered')
);
create index sub_question_case on cases.sub_question (municipality_id, case_id, sub_question_id);
create index sub_question_department on cases.sub_question (municipality_id, department_id);
create index sub_question_person on cases.sub_question (municipality_id, person_id);
-- What waits for somebody, the most urgent first.
create index sub_question_for_department on cases.sub_question (municipality_id, department_id, due, sub_question_id)
  where status in ('asked', 'asked-back');
create index sub_question_for_person on cases.sub_question (municipality_id, person_id, due, sub_question_id)
  where status in ('asked', 'asked-back');
create index sub_question_for_partner on cases.sub_question (municipality_id, partner, due, sub_question_id)
  where status in ('asked', 'asked-back');
create index sub_question_open on cases.sub_question (municipality_id, due, sub_question_id) where status = 'asked';
call platform.hold_apart('cases.sub_question');
grant select, insert, update on cases.sub_question to rode_loper_app;

-- Every step of a sub-question: who, when, what, why. Rows are only added.
create table cases.sub_step (
  municipality_id uuid not null,
  sub_question_id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('ask', 'answer', 'decline', 'ask-back', 'reply', 'withdraw', 'remind', 'escalate')),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('link', 'person', 'system')),
  actor_id uuid,
  note text,
  -- Who answers this better, when it was declined.
  better text,
  primary key (municipality_id, sub_question_id, step_id),
  foreign key (municipality_id, sub_question_id) references cases.sub_question (municipality_id, sub_question_id)
);
call platform.hold_apart('cases.sub_step');
revoke update, delete on cases.sub_step from rode_loper_platform;
grant delete on cases.sub_step to rode_loper_platform;
grant select, insert on cases.sub_step to rode_loper_app;

-- The right to see and answer one sub-question until it is settled. The link itself is not kept: it is signed with the secret.
create table cases.work_link (
  municipality_id uuid not null,
  link_id uuid not null,
  sub_question_id uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, link_id),
  foreign key (municipality_id, sub_question_id) references cases.sub_question (municipality_id, sub_question_id)
);
create index work_link_sub_question on cases.work_link (municipality_id, sub_question_id);
call platform.hold_apart('cases.work_link');
grant select, insert on cases.work_link to rode_loper_app;

alter table cases.step
  drop constraint step_kind_check,
  add check (kind in ('submit', 'take-in-hand', 'message', 'ask-asker', 'write', 'go-on', 'move-promise', 'split', 'gather',
    'answer', 'close', 'reopen', 'withdraw', 'change-owner', 'erase'));
