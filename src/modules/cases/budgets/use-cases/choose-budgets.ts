import type { Tx } from "#platform/db";
import { type BudgetMark, standardBudgets } from "../budget.js";
import { listBudgets, replaceMarks } from "../queries.js";

/** A budget was chosen that nobody can choose any more. */
export class NotABudget extends Error {}

/**
 * Marks a sub-question, in the transaction of whoever does so.
 * @param kept marks that it has already: those may stay, also when their budget has ended
 * @throws NotABudget
 */
export async function chooseBudgets(
  tx: Tx,
  subQuestionId: string,
  marks: readonly BudgetMark[],
  kept: readonly BudgetMark[] = [],
): Promise<void> {
  if (marks.length === 0 && kept.length === 0) return;
  const own = (await listBudgets(tx)).filter(({ endedAt }) => endedAt === undefined).map(({ id }) => id);
  const known = new Set<BudgetMark>([...standardBudgets, ...own, ...kept]);
  if (marks.some((mark) => !known.has(mark))) throw new NotABudget();
  await replaceMarks(tx, subQuestionId, marks);
}
