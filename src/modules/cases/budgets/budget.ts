import { isId } from "#platform/db";

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

/** Whether a text can be such a mark. */
export const isBudgetMark = (text: string): text is BudgetMark => isId(text) || /^[a-z]{1,40}$/.test(text);

/** Tells one set of marks from another. */
export const marksAsText = (marks: readonly BudgetMark[]): string => [...new Set(marks)].sort().join(" ");
