import { choose, type Lang } from "#platform/i18n";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The budgets that every municipality has. Their codes are kept in the database, so they never change. */
export const standardBudgets = ["participation", "economy", "purchasing", "property", "sustainability"] as const;
export type StandardBudget = (typeof standardBudgets)[number];

/** A budget of a municipality's own. */
export type OwnBudget = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Nothing new is marked with it; what was, stays. */
  readonly endedAt: Date | undefined;
};

/** As it is marked: the code of one of the five, or the id of one of a municipality's own. */
export type BudgetMark = string;

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

/** Tells one set of marks from another. */
export const marksAsText = (marks: readonly BudgetMark[]): string => [...new Set(marks)].sort().join(" ");
