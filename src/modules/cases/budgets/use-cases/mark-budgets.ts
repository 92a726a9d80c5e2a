import { demand, permits, Refused, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { takeCase } from "../../queries.js";
import { findSubQuestion, takeSubQuestion } from "../../sub-questions/queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { relationsToSub } from "../../use-cases/move-sub-question.js";
import { type BudgetMark, marksAsText } from "../budget.js";
import { findMarks } from "../queries.js";
import { chooseBudgets } from "./choose-budgets.js";

/**
 * The owner of a question, or whoever acts for them, says which budgets a sub-question touches, also after it was answered.
 * @param seen the marks that the editor saw (`marksAsText`)
 * @throws NotFound for an unknown sub-question, and for one that this actor may not see
 * @throws ChangedMeanwhile when somebody else marked it after the editor had opened it
 * @throws NotABudget for a budget that nobody can choose (any more)
 */
export async function markBudgets(
  work: Work,
  subQuestionId: string,
  seen: string,
  marks: readonly BudgetMark[],
): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const sub = await findSubQuestion(tx, subQuestionId);
    // The case first, as everywhere.
    const theCase = sub && (await takeCase(tx, sub.caseId));
    const found = theCase && (await takeSubQuestion(tx, subQuestionId));
    if (!found) throw new NotFound();
    const relations = await relationsToSub(tx, work, found, theCase);
    if (!permits(caseAccess, "sub-question.read", work.actor, relations)) throw new NotFound();
    if (!permits(caseAccess, "sub-question.mark-budgets", work.actor, relations))
      throw new Refused("sub-question.mark-budgets", false, true);
    const now = (await findMarks(tx, [found.id])).get(found.id) ?? [];
    if (marksAsText(now) !== seen) throw new ChangedMeanwhile();
    await chooseBudgets(tx, found.id, marks, now);
    await audit(tx, work, {
      action: "sub-question.mark-budgets",
      subject: { kind: "case", id: found.caseId },
      detail: { subQuestion: found.id, from: seen, to: marksAsText(marks) },
    });
    return found.id;
  });
}
