import type { Generated } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { BudgetMark, OwnBudget } from "./budget.js";

type Tables = {
  "cases.budget": {
    municipality_id: string;
    budget_id: string;
    name: string;
    version: Generated<number>;
    started_at: Date;
    ended_at: Date | null;
  };
  "cases.sub_question_budget": { municipality_id: string; sub_question_id: string; budget: BudgetMark };
};

const budgetsOf = (read: Read) =>
  read
    .select<Tables>()
    .selectFrom("cases.budget")
    .select(["budget_id as id", "name", "version", "ended_at"])
    .where("municipality_id", "=", read.municipalityId);

type Row = { id: string; name: string; version: number; ended_at: Date | null };

const asBudget = ({ ended_at, ...row }: Row): OwnBudget => ({ ...row, endedAt: ended_at ?? undefined });

/** Every budget of the municipality's own by name, also those that have ended. */
export async function listBudgets(read: Read): Promise<OwnBudget[]> {
  return (await budgetsOf(read).orderBy("name").orderBy("budget_id").execute()).map(asBudget);
}

export async function findBudget(read: Read, budgetId: string): Promise<OwnBudget | undefined> {
  const row = await budgetsOf(read).where("budget_id", "=", budgetId).executeTakeFirst();
  return row && asBudget(row);
}

export async function insertBudget(tx: Tx, budgetId: string, name: string, at: Date): Promise<void> {
  const row = { municipality_id: tx.municipalityId, budget_id: budgetId, name, started_at: at, ended_at: null };
  await tx.tables<Tables>().insertInto("cases.budget").values(row).execute();
}

/** @returns false when it has ended, or is no longer in this version */
export async function updateBudget(
  tx: Tx,
  budgetId: string,
  version: number,
  change: { readonly name: string } | { readonly ended_at: Date },
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable("cases.budget")
    .set({ ...change, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("budget_id", "=", budgetId)
    .where("version", "=", version)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** With which budgets sub-questions are marked, by the id of each. */
export async function findMarks(
  read: Read,
  subQuestionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BudgetMark[]>> {
  if (subQuestionIds.length === 0) return new Map();
  const rows = await read
    .select<Tables>()
    .selectFrom("cases.sub_question_budget")
    .select(["sub_question_id", "budget"])
    .where("municipality_id", "=", read.municipalityId)
    .where("sub_question_id", "in", [...subQuestionIds])
    .orderBy("budget")
    .execute();
  const marks = new Map<string, BudgetMark[]>();
  for (const { sub_question_id, budget } of rows)
    marks.set(sub_question_id, [...(marks.get(sub_question_id) ?? []), budget]);
  return marks;
}

/** Puts these marks in the place of all that a sub-question had. */
export async function replaceMarks(tx: Tx, subQuestionId: string, marks: readonly BudgetMark[]): Promise<void> {
  const tables = tx.tables<Tables>();
  const own = { municipality_id: tx.municipalityId, sub_question_id: subQuestionId };
  await tables
    .deleteFrom("cases.sub_question_budget")
    .where("municipality_id", "=", own.municipality_id)
    .where("sub_question_id", "=", own.sub_question_id)
    .execute();
  const rows = [...new Set(marks)].map((budget) => ({ ...own, budget }));
  if (rows.length > 0) await tables.insertInto("cases.sub_question_budget").values(rows).execute();
}
