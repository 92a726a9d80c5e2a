import type { Read } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { BudgetMark } from "../budgets/budget.js";
import { findMarks } from "../budgets/queries.js";
import { findSubQuestions, findSubSteps } from "./queries.js";
import type { SubQuestion, SubStep } from "./sub-question.js";
import { type Addressee, findAddressee } from "./targets.js";

/** A sub-question with everything that the desk knows of it. */
export type Part = SubQuestion & {
  /** Undefined when a chain partner is none any more. */
  readonly addressee: Addressee | undefined;
  readonly steps: readonly SubStep[];
  /** Which budgets it touches; only colleagues see that. */
  readonly budgets: readonly BudgetMark[];
};

/** The sub-questions of a case, in the order in which they were asked. */
export async function readParts(read: Read, caseId: string, lang: Lang): Promise<readonly Part[]> {
  const subs = await findSubQuestions(read, caseId);
  const ids = subs.map(({ id }) => id);
  const steps = await findSubSteps(read, ids);
  const marks = await findMarks(read, ids);
  const parts: Part[] = [];
  for (const sub of subs)
    parts.push({
      ...sub,
      addressee: await findAddressee(read, sub.target, lang),
      steps: steps.get(sub.id) ?? [],
      budgets: marks.get(sub.id) ?? [],
    });
  return parts;
}
