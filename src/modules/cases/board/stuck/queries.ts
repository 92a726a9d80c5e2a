import { sql } from "kysely";
import type { Temporal } from "#platform/clock";
import { keptPlan, type Read } from "#platform/db";
import type { BudgetMark } from "../../budgets/budget.js";
import type { CaseTables } from "../../queries.js";
import { MOST_OPEN } from "../board.js";

/** Of each specialist the department with which they count. */
export type Places = ReadonlyMap<string, string>;

/** What lies with a department now. */
export type OpenWork = {
  readonly departmentId: string;
  readonly open: number;
  readonly late: number;
  readonly escalated: number;
};

/** A specialist counts with their department; somebody of none, and a chain partner, with nobody. */
const departmentOf = sql`coalesce(q.department_id, m.department_id)`;
const placed = (places: Places) =>
  sql`left join unnest(${[...places.keys()]}::uuid[], ${[...places.values()]}::uuid[]) m (person_id, department_id)
    on m.person_id = q.person_id`;

/** The open sub-questions by department, of `MOST_OPEN` at most. */
export async function readOpenWork(read: Read, today: Temporal.PlainDate, places: Places): Promise<OpenWork[]> {
  const { rows } = await sql<{
    department: string;
    open: string;
    late: string;
    escalated: string;
  }>`${keptPlan("board-open-work")}
    select ${departmentOf} as department, count(*) as open, count(*) filter (where q.due < ${today.toString()}::date) as late,
      count(q.escalated_at) as escalated
    from (select department_id, person_id, due, escalated_at from cases.sub_question
      where municipality_id = ${read.municipalityId} and status in ('asked', 'asked-back')
      order by due, sub_question_id limit ${sql.lit(MOST_OPEN)}) q
    ${placed(places)}
    where ${departmentOf} is not null
    group by 1 order by 1`.execute(read.select<CaseTables>());
  return rows.map(({ department, ...row }) => ({
    departmentId: department,
    open: Number(row.open),
    late: Number(row.late),
    escalated: Number(row.escalated),
  }));
}

/** What a department was asked since a moment. */
export type YearOfWork = {
  readonly departmentId: string;
  readonly asked: number;
  readonly escalated: number;
  /** Answers of which the working days are known. */
  readonly answered: number;
  /** Half of them came within so many working days. */
  readonly median: number | undefined;
  /** So many different people can have given these answers, as far as we know. */
  readonly answerers: number;
  /** So many different people can have had what was asked to answer. */
  readonly addressees: number;
  /** Which budgets were touched, those that were most often first. */
  readonly budgets: readonly BudgetMark[];
};

/** The sub-questions that were asked since a moment, by department. */
export async function readYear(read: Read, since: Date, places: Places): Promise<YearOfWork[]> {
  const { rows } = await sql<{
    department: string;
    asked: string;
    escalated: string;
    answered: string;
    median: number | null;
    answered_by: string[];
    asked_of: string[];
    budgets: string[] | null;
  }>`
    with asked as (
      select ${departmentOf} as department, q.sub_question_id, q.escalated_at, q.answer_days,
        coalesce(q.person_id::text, '') as asked_of, coalesce(s.actor_id, q.person_id)::text as answered_by
      from cases.sub_question q ${placed(places)}
      left join cases.sub_step s on s.municipality_id = q.municipality_id and s.sub_question_id = q.sub_question_id
        and s.kind = 'answer' and s.actor_kind = 'person'
      where q.municipality_id = ${read.municipalityId} and q.asked_at >= ${since} and ${departmentOf} is not null
    ), marks as (
      select a.department, b.budget, count(*) as n from asked a
      join cases.sub_question_budget b on b.municipality_id = ${read.municipalityId} and b.sub_question_id = a.sub_question_id
      group by 1, 2
    )
    select a.department, count(*) as asked, count(a.escalated_at) as escalated, count(a.answer_days) as answered,
      percentile_cont(0.5) within group (order by a.answer_days) as median,
      coalesce(array_agg(distinct coalesce(a.answered_by, '')) filter (where a.answer_days is not null), '{}') as answered_by,
      array_agg(distinct a.asked_of) as asked_of,
      (select array_agg(k.budget order by k.n desc, k.budget) from marks k where k.department = a.department) as budgets
    from asked a group by a.department`.execute(read.select<CaseTables>());
  return rows.map(({ department, median, budgets, ...row }) => ({
    departmentId: department,
    asked: Number(row.asked),
    escalated: Number(row.escalated),
    answered: Number(row.answered),
    median: median ?? undefined,
    answerers: peopleIn(row.answered_by, department, places),
    addressees: peopleIn(row.asked_of, department, places),
    budgets: budgets ?? [],
  }));
}

/** How many different people there are among some ids; an empty one can be anybody of whom we know that they are of the department. */
function peopleIn(ids: readonly string[], department: string, places: Places): number {
  const members = ids.includes("") ? [...places].flatMap(([person, of]) => (of === department ? [person] : [])) : [];
  return new Set([...ids.filter((id) => id !== ""), ...members]).size;
}
