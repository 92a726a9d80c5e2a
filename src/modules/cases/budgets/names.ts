import { choose, type Lang } from "#platform/i18n";
import { type BudgetMark, type OwnBudget, standardBudgets } from "./budget.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A budget as people choose it and read it. */
export type Budget = { readonly mark: BudgetMark; readonly name: string; readonly isEnded: boolean };

/** The five and a municipality's own, in the order in which they are offered. */
export function budgetsFor(lang: Lang, own: readonly OwnBudget[]): readonly Budget[] {
  const { names } = choose(lang, { nl, en });
  return [
    ...standardBudgets.map((mark) => ({ mark, name: names[mark], isEnded: false })),
    ...own.map(({ id, name, endedAt }) => ({ mark: id, name, isEnded: endedAt !== undefined })),
  ];
}

/** What marks are called, in the order of the budgets. */
export const namesOf = (budgets: readonly Budget[], marks: readonly BudgetMark[]): string[] =>
  budgets.filter(({ mark }) => marks.includes(mark)).map(({ name }) => name);
