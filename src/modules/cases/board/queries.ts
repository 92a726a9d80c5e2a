import { type RawBuilder, sql } from "kysely";
import { AMSTERDAM, type Temporal } from "#platform/clock";
import { keptPlan, type Read } from "#platform/db";
import { openStatuses } from "../case.js";
import { MANY_HOPS } from "../handover/handover.js";
import type { CaseTables } from "../queries.js";
import { DEEPEST, type Filter, isWhole, lanes, MOST_CARDS, MOST_COUNTED } from "./board.js";
import type { LaneRow, RawPart } from "./rows.js";

/** What a filter is about, found out before. */
export type Asked = {
  readonly filter: Filter;
  readonly today: Temporal.PlainDate;
  readonly soonUntil: Temporal.PlainDate;
  /** Whoever asks, and those for whom they act today. */
  readonly owners: readonly string[];
  /** The specialists of the department that was asked for. */
  readonly specialists: readonly string[];
};

/** The promise runs: it does not stand still until the asker says something (`stillSince` in deadline.ts). */
const runs = (today: string) => sql<boolean>`(c.waiting_since is null or (c.official_id is not null
  and (c.suspended_until is null or c.suspended_until < ${today}::date)))`;

const openSub = sql`q.status in ('asked', 'asked-back')`;

/**
 * Whether something about a question was escalated: the same as the count of `readHead`, for one question. As values and not
 * as `exists`, which would be answered by reading every escalation there is.
 */
const isEscalated = (today: string) => sql<boolean>`(c.hops >= ${sql.lit(MANY_HOPS)}
  or (select true from cases.sub_question q where q.municipality_id = c.municipality_id and q.case_id = c.case_id
    and q.escalated_at is not null and ${openSub} limit 1)
  or (select true from cases.handover h where h.municipality_id = c.municipality_id and h.case_id = c.case_id
    and h.status = 'offered' and h.answer_due < ${today}::date limit 1)
  or (select true from cases.transfer t where t.municipality_id = c.municipality_id and t.case_id = c.case_id
    and t.status = 'offered' and t.answer_due < ${today}::date limit 1))`;

/** What has to be true of the most urgent questions of a lane; as values, for the same reason. */
function deepConditions({ filter, today, specialists }: Asked): RawBuilder<boolean>[] {
  const { when, isOffered, departmentId, budget } = filter;
  const of = sql`q.municipality_id = c.municipality_id and q.case_id = c.case_id and q.round = c.round`;
  return [
    ...(when ? [runs(today.toString())] : []),
    ...(isOffered
      ? [
          sql<boolean>`(select true from cases.handover h where h.municipality_id = c.municipality_id
            and h.case_id = c.case_id and h.status = 'offered' limit 1)`,
        ]
      : []),
    ...(filter.isEscalated ? [isEscalated(today.toString())] : []),
    ...(departmentId
      ? [
          sql<boolean>`(select true from cases.sub_question q where ${of} and ${openSub}
            and (q.department_id = ${departmentId}::uuid or q.person_id = any(${specialists}::uuid[])) limit 1)`,
        ]
      : []),
    ...(budget
      ? [
          sql<boolean>`(select true from cases.sub_question q join cases.sub_question_budget b
            on b.municipality_id = q.municipality_id and b.sub_question_id = q.sub_question_id
            where ${of} and b.budget = ${budget} limit 1)`,
        ]
      : []),
  ];
}

/** The cards of every lane by promised date, `MOST_CARDS` at most of each. */
export async function readLanes(read: Read, asked: Asked): Promise<LaneRow[]> {
  const { filter, owners } = asked;
  const [today, soon] = [asked.today.toString(), asked.soonUntil.toString()];
  const deep = deepConditions(asked);
  const depth = deep.length > 0 ? DEEPEST : MOST_COUNTED + 1;
  const mine = filter.isMine ? sql`and o.owner_id = any(${owners}::uuid[])` : sql``;
  const when =
    filter.when === "late"
      ? sql`and o.answer_due < ${today}::date`
      : filter.when === "soon"
        ? sql`and o.answer_due between ${today}::date and ${soon}::date`
        : sql``;
  const conditions = deep.length > 0 ? sql`where ${sql.join(deep, sql` and `)}` : sql``;
  // Only the whole board has a text that is always the same.
  const plan = isWhole(filter) ? keptPlan("board-lanes") : sql``;
  const { rows } = await sql<LaneRow>`${plan}
    select c.case_id, c.status, c.number, c.title, c.owner_id, c.asker_name, c.erased_at, c.organisation_id, c.official_id,
      c.official_kind, (c.received_at at time zone ${sql.lit(AMSTERDAM)})::date as received, c.answer_due, c.waiting_since,
      c.suspended_until, c.round, c.hops, k.counted, h.to_id as offered_to, h.from_id as offered_from, h.offered_by,
      h.answer_due as offer_due, t.transfer_id,
      t.answer_due as transfer_due
    from unnest(array[${sql.join(lanes.map((lane) => sql.lit(lane)))}]) with ordinality l (lane, n)
    cross join lateral (
      select c.case_id, count(*) over () as counted from (
        select ${deep.length > 0 ? sql`o.*` : sql`o.case_id, o.answer_due`}
        from cases.case o
        where o.municipality_id = ${read.municipalityId} and o.status = l.lane
          and o.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))}) ${mine} ${when}
        order by o.answer_due, o.case_id limit ${sql.lit(depth)}
      ) c ${conditions}
      order by c.answer_due, c.case_id limit ${sql.lit(MOST_CARDS)}
    ) k
    join cases.case c on c.municipality_id = ${read.municipalityId} and c.case_id = k.case_id
    left join lateral (select * from cases.handover h where h.municipality_id = c.municipality_id and h.case_id = c.case_id
      and h.status = 'offered' limit 1) h on true
    left join lateral (select * from cases.transfer t where t.municipality_id = c.municipality_id and t.case_id = c.case_id
      and t.status in ('proposed', 'offered') limit 1) t on true
    order by l.n, c.answer_due, c.case_id`.execute(read.select<CaseTables>());
  return rows;
}

/** The sub-questions of the questions on the board, in the order in which they were asked. */
export async function listParts(read: Read, caseIds: readonly string[]): Promise<RawPart[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<RawPart>`${keptPlan("board-parts")}
    select q.sub_question_id, q.case_id, q.department_id, q.person_id, q.partner, q.round, q.status, q.due, q.escalated_at,
      array(select b.budget from cases.sub_question_budget b where b.municipality_id = q.municipality_id
        and b.sub_question_id = q.sub_question_id order by b.budget) as budgets
    from cases.sub_question q
    where q.municipality_id = ${read.municipalityId} and q.case_id = any(${caseIds}::uuid[])
    order by q.sub_question_id`.execute(read.select<CaseTables>());
  return rows;
}

/** Of the whole board, each counted no further than `MOST_COUNTED` and one. */
export type Head = {
  readonly late: number;
  readonly soon: number;
  readonly offered: number;
  readonly escalated: number;
};

export async function readHead(read: Read, { today, soonUntil }: Pick<Asked, "today" | "soonUntil">): Promise<Head> {
  const m = read.municipalityId;
  const [now, soon] = [today.toString(), soonUntil.toString()];
  const most = sql.lit(MOST_COUNTED + 1);
  const open = sql`c.municipality_id = ${m} and c.status in (${sql.join(openStatuses.map((one) => sql.lit(one)))})`;
  const { rows } = await sql<Record<keyof Head, string>>`${keptPlan("board-head")} select
    (select count(*) from (select from cases.case c where ${open} and c.answer_due < ${now}::date and ${runs(now)}
      order by c.answer_due, c.case_id limit ${most}) x) as late,
    (select count(*) from (select from cases.case c where ${open} and c.answer_due between ${now}::date and ${soon}::date
      and ${runs(now)} order by c.answer_due, c.case_id limit ${most}) x) as soon,
    (select count(*) from (select from cases.handover h where h.municipality_id = ${m} and h.status = 'offered'
      order by h.answer_due, h.case_id limit ${most}) x) as offered,
    (select count(*) from (
      (select q.case_id from cases.sub_question q where q.municipality_id = ${m} and q.escalated_at is not null
        and ${openSub} order by q.case_id limit ${most})
      union (select h.case_id from cases.handover h where h.municipality_id = ${m} and h.status = 'offered'
        and h.answer_due < ${now}::date order by h.answer_due, h.case_id limit ${most})
      union (select t.case_id from cases.transfer t where t.municipality_id = ${m} and t.status = 'offered'
        and t.answer_due < ${now}::date order by t.answer_due, t.case_id limit ${most})
      union (select c.case_id from cases.case c where ${open} and c.hops >= ${sql.lit(MANY_HOPS)}
        order by c.answer_due, c.case_id limit ${most})
    ) x) as escalated`.execute(read.select<CaseTables>());
  const [row] = rows;
  const count = (key: keyof Head) => Number(row?.[key] ?? 0);
  return { late: count("late"), soon: count("soon"), offered: count("offered"), escalated: count("escalated") };
}

/** Which of these people own a question that is open. */
export async function findOwnersAmong(read: Read, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select p.id from unnest(${personIds}::uuid[]) p (id)
    where exists (select from cases.case c where c.municipality_id = ${read.municipalityId} and c.owner_id = p.id
      and c.status in (${sql.join(openStatuses.map((one) => sql.lit(one)))}))`.execute(read.select<CaseTables>());
  return rows.map(({ id }) => id);
}
