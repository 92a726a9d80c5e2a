-- Which budget of the municipality a part of a question touches, as its owner marked it; and what the board of whoever gets
-- departments moving reads.

-- Budgets of a municipality's own, beside the five that every municipality has (cases/budgets/budget.ts). One that has
-- ended stays: marks name it.
create table cases.budget (
  municipality_id uuid not null references municipality.municipality,
  budget_id uuid not null,
  name text not null check (name <> ''),
  version integer not null default 1,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, budget_id)
);
create unique index budget_name on cases.budget (municipality_id, lower(name)) where ended_at is null;
call platform.hold_apart('cases.budget');
grant select, insert on cases.budget to rode_loper_app;
grant update (name, version, ended_at) on cases.budget to rode_loper_app;

-- A mark: one of the five by its code, or one of a municipality's own by its id.
create table cases.sub_question_budget (
  municipality_id uuid not null,
  sub_question_id uuid not null,
  budget text not null check (budget in ('participation', 'economy', 'purchasing', 'property', 'sustainability')
    or budget ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  budget_id uuid generated always as (case when budget like '%-%' then budget::uuid end) stored,
  primary key (municipality_id, sub_question_id, budget),
  foreign key (municipality_id, sub_question_id) references cases.sub_question (municipality_id, sub_question_id),
  foreign key (municipality_id, budget_id) references cases.budget (municipality_id, budget_id)
);
create index sub_question_budget_own on cases.sub_question_budget (municipality_id, budget_id);
call platform.hold_apart('cases.sub_question_budget');
grant select, insert, delete on cases.sub_question_budget to rode_loper_app;

-- In how many working days a sub-question was answered, noted when that happens: holidays and closing days are known then.
-- What was answered before this version has none, and does not count.
alter table cases.sub_question
  add column answer_days smallint check (answer_days >= 0),
  add check (answer_days is null or status = 'answered');

-- What lies with departments now, the most overdue first; what was escalated; and what was asked or answered in a year.
create index sub_question_waiting on cases.sub_question (municipality_id, due, sub_question_id)
  where status in ('asked', 'asked-back');
create index sub_question_escalated on cases.sub_question (municipality_id, case_id)
  where escalated_at is not null and status in ('asked', 'asked-back');
create index sub_question_asked on cases.sub_question (municipality_id, asked_at);

-- Who is away now: by the last day that was noted, of which most lie behind us.
create index absence_last on identity.absence (municipality_id, coalesce(last_on, 'infinity'::date)) where status <> 'withdrawn';

-- The questions of one owner that are open, the most urgent first.
create index case_lane_of_owner on cases.case (municipality_id, owner_id, status, answer_due, case_id)
  where status in ('received', 'in-hand', 'waiting', 'with-departments', 'assembling');
