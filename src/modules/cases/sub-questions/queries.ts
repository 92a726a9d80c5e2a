import { type Generated, type Insertable, type Selectable, type SqlBool, sql } from "kysely";
import { instantOf, storedDay, Temporal } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { SubQuestion, SubStatus, SubStep, SubStepKind, Target } from "./sub-question.js";

export type SubTables = {
  "cases.sub_question": {
    municipality_id: string;
    sub_question_id: string;
    case_id: string;
    department_id: string | null;
    person_id: string | null;
    partner: string | null;
    round: number;
    question: string;
    status: SubStatus;
    asked_at: Date;
    due: string;
    answer: Generated<string | null>;
    shown_name: Generated<string | null>;
    settled_at: Generated<Date | null>;
    answer_days: Generated<number | null>;
    reminded_at: Generated<Date | null>;
    escalated_at: Generated<Date | null>;
    version: Generated<number>;
  };
  "cases.sub_step": {
    municipality_id: string;
    sub_question_id: string;
    step_id: string;
    kind: SubStepKind;
    at: Date;
    actor_kind: "link" | "person" | "system";
    actor_id: string | null;
    note: string | null;
    better: Generated<string | null>;
  };
  "cases.work_link": { municipality_id: string; link_id: string; sub_question_id: string; created_at: Date };
  /** What it is marked with: see `budgets/`. */
  "cases.sub_question_budget": { municipality_id: string; sub_question_id: string };
};

export type SubRow = Selectable<SubTables["cases.sub_question"]>;
export type SubChange = Partial<Omit<SubRow, "municipality_id" | "sub_question_id" | "case_id" | "version">>;

function asSubQuestion(row: SubRow): SubQuestion {
  return {
    id: row.sub_question_id,
    caseId: row.case_id,
    target: targetOf(row),
    round: row.round,
    question: row.question,
    status: row.status,
    askedAt: instantOf(row.asked_at),
    due: storedDay(row.due),
    answer: row.answer ?? undefined,
    shownName: row.shown_name ?? undefined,
    settledAt: row.settled_at ? instantOf(row.settled_at) : undefined,
    version: row.version,
  };
}

function targetOf(row: SubRow): Target {
  if (row.department_id) return { kind: "department", id: row.department_id };
  if (row.person_id) return { kind: "person", id: row.person_id };
  return { kind: "partner", id: row.partner ?? "" };
}

const subsOf = (read: Read) =>
  read
    .select<SubTables>()
    .selectFrom("cases.sub_question as q")
    .select(["q.municipality_id", "q.sub_question_id", "q.case_id", "q.department_id", "q.person_id", "q.partner"])
    .select(["q.round", "q.question", "q.status", "q.asked_at", "q.due", "q.answer", "q.shown_name", "q.settled_at"])
    .select(["q.answer_days", "q.reminded_at", "q.escalated_at", "q.version"])
    .where("q.municipality_id", "=", read.municipalityId);

/** The sub-questions of a case, in the order in which they were asked. */
export async function findSubQuestions(read: Read, caseId: string): Promise<SubQuestion[]> {
  const all = subsOf(read).modifyFront(keptPlan("sub-questions")).where("q.case_id", "=", caseId);
  return (await all.orderBy("q.sub_question_id").execute()).map(asSubQuestion);
}

export async function findSubQuestion(read: Read, id: string): Promise<SubQuestion | undefined> {
  const row = await subsOf(read).where("q.sub_question_id", "=", id).executeTakeFirst();
  return row && asSubQuestion(row);
}

/** The same, held until this transaction ends. The case is held first, or two could wait for each other. */
export async function takeSubQuestion(tx: Tx, id: string): Promise<SubQuestion | undefined> {
  const row = await subsOf(tx).where("q.sub_question_id", "=", id).forUpdate().executeTakeFirst();
  return row && asSubQuestion(row);
}

/** Of which sub-question a work link is; a link is never taken back, but opens nothing once its sub-question is settled. */
export async function findByWorkLink(read: Read, linkId: string): Promise<SubQuestion | undefined> {
  const row = await subsOf(read)
    .innerJoin("cases.work_link as l", (join) =>
      join.onRef("l.municipality_id", "=", "q.municipality_id").onRef("l.sub_question_id", "=", "q.sub_question_id"),
    )
    .where("l.municipality_id", "=", read.municipalityId)
    .where("l.link_id", "=", linkId)
    .executeTakeFirst();
  return row && asSubQuestion(row);
}

/** The newest work link of a sub-question. */
export async function findWorkLinkId(read: Read, subQuestionId: string): Promise<string | undefined> {
  const row = await read
    .select<SubTables>()
    .selectFrom("cases.work_link")
    .select("link_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("sub_question_id", "=", subQuestionId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.link_id;
}

/**
 * Which sub-questions wait for somebody: of these departments, this person, this chain partner; the most urgent first.
 * @param after the last one that was listed before; from the first when it is left out
 */
export async function listOpenFor(
  read: Read,
  who: { readonly personId: string; readonly departmentIds: readonly string[]; readonly partner: string | undefined },
  limit: number,
  after?: Pick<SubQuestion, "due" | "id">,
): Promise<SubQuestion[]> {
  const isAfter = sql<SqlBool>`(q.due, q.sub_question_id) > (${after?.due.toString()}::date, ${after?.id}::uuid)`;
  const openOf = (column: "person_id" | "department_id" | "partner", value: string) =>
    subsOf(read)
      .where("q.status", "in", ["asked", "asked-back"])
      .where(`q.${column}`, "=", value)
      .$if(after !== undefined, (query) => query.where(isAfter))
      .orderBy("q.due")
      .orderBy("q.sub_question_id")
      .limit(limit)
      .execute();
  const rows = await openOf("person_id", who.personId);
  // One department at a time: each begins in an index of its own.
  for (const id of who.departmentIds) rows.push(...(await openOf("department_id", id)));
  if (who.partner) rows.push(...(await openOf("partner", who.partner)));
  return rows
    .map(asSubQuestion)
    .sort((a, b) => Temporal.PlainDate.compare(a.due, b.due) || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** Sub-questions that were asked for a day or before and wait for an answer, with the number of their question. */
export async function listPartsBy(
  read: Read,
  day: Temporal.PlainDate,
  limit: number,
): Promise<(SubQuestion & { readonly number: string })[]> {
  const rows = await read
    .select<SubTables & { "cases.case": { municipality_id: string; case_id: string; number: string } }>()
    .selectFrom("cases.sub_question as q")
    .innerJoin("cases.case as c", (join) =>
      join.onRef("c.municipality_id", "=", "q.municipality_id").onRef("c.case_id", "=", "q.case_id"),
    )
    .selectAll("q")
    .select("c.number")
    .where("q.municipality_id", "=", read.municipalityId)
    .where("q.status", "=", "asked")
    .where("q.due", "<=", day.toString())
    .orderBy("q.due")
    .orderBy("q.sub_question_id")
    .limit(limit)
    .execute();
  return rows.map(({ number, ...row }) => ({ ...asSubQuestion(row), number }));
}

/** What happened to sub-questions, oldest first. */
export async function findSubSteps(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SubStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select<SubTables>()
    .selectFrom("cases.sub_step")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("sub_question_id", "in", [...ids])
    .orderBy("step_id")
    .execute();
  const steps = new Map<string, SubStep[]>();
  for (const { sub_question_id, kind, at, actor_id, note, better } of rows) {
    const step = {
      kind,
      at: instantOf(at),
      by: actor_id ?? undefined,
      note: note ?? undefined,
      better: better ?? undefined,
    };
    steps.set(sub_question_id, [...(steps.get(sub_question_id) ?? []), step]);
  }
  return steps;
}

export async function insertSubQuestion(
  tx: Tx,
  row: Omit<Insertable<SubTables["cases.sub_question"]>, "municipality_id">,
  linkId: string,
): Promise<void> {
  const own = { municipality_id: tx.municipalityId };
  const tables = tx.tables<SubTables>();
  await tables
    .insertInto("cases.sub_question")
    .values({ ...own, ...row })
    .execute();
  const link = { ...own, link_id: linkId, sub_question_id: row.sub_question_id, created_at: row.asked_at };
  await tables.insertInto("cases.work_link").values(link).execute();
}

export async function insertSubStep(
  tx: Tx,
  row: Omit<Insertable<SubTables["cases.sub_step"]>, "municipality_id">,
): Promise<void> {
  await tx
    .tables<SubTables>()
    .insertInto("cases.sub_step")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

export async function updateSubQuestion(tx: Tx, found: SubQuestion, change: SubChange): Promise<void> {
  await tx
    .tables<SubTables>()
    .updateTable("cases.sub_question")
    .set({ ...change, version: found.version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("sub_question_id", "=", found.id)
    .execute();
}

/** Removes the sub-questions of cases with everything that belongs to them; platform role. */
export async function deleteSubQuestions(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const tables = tx.tables<SubTables>();
  const own = tables
    .selectFrom("cases.sub_question")
    .select("sub_question_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds]);
  for (const table of ["cases.work_link", "cases.sub_step", "cases.sub_question_budget"] as const)
    await tables
      .deleteFrom(table)
      .where("municipality_id", "=", tx.municipalityId)
      .where("sub_question_id", "in", own)
      .execute();
  await tables
    .deleteFrom("cases.sub_question")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds])
    .execute();
}
