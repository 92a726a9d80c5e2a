import { SMALLEST_GROUP } from "../../figures/trend.js";
import type { OpenWork, YearOfWork } from "./queries.js";

/**
 * A figure about how it went is not shown when fewer different people can be behind it. That of one specialist is a figure of an
 * employee, and of two each can tell what the other did; from three on nobody can. What can follow how people perform needs the
 * consent of the works council (Wet op de ondernemingsraden, article 27, paragraph 1, under k and l), and this board was never
 * meant for that. Whoever answers from the mailbox of a department we do not know: then those count who belong to it now.
 */
export const FEWEST_PEOPLE = 3;

/** A figure of how it went in a year, or why there is none: too few questions, or too few people. */
export type Past<T> = { readonly value: T } | "too-few" | "too-few-people";

/** A department on the board: what lies there now, and how it went in a year. */
export type Stuck = {
  readonly departmentId: string;
  readonly open: number;
  readonly late: number;
  readonly escalated: number;
  /** Half of the answers came within so many working days. */
  readonly median: Past<number>;
  readonly answered: number;
  readonly escalatedInYear: Past<number>;
  readonly budgets: YearOfWork["budgets"];
};

const none = { open: 0, late: 0, escalated: 0 } as const;
const noYear = {
  asked: 0,
  escalated: 0,
  answered: 0,
  median: undefined,
  answerers: 0,
  addressees: 0,
  budgets: [],
} as const;

/** @param n how many questions it is about @param people how many can be behind it */
function past(n: number, people: number, value: number | undefined): Past<number> {
  if (n < SMALLEST_GROUP || value === undefined) return "too-few";
  return people < FEWEST_PEOPLE ? "too-few-people" : { value };
}

/**
 * Puts what lies with departments now beside how it went in a year. What lies there is work, and each piece of it stands on
 * the board; a figure about how it went is shown only from `SMALLEST_GROUP` questions and `FEWEST_PEOPLE` people on.
 * @returns those with most that is late first
 */
export function stuckOf(open: readonly OpenWork[], year: readonly YearOfWork[]): Stuck[] {
  const ids = new Set([...open, ...year].map(({ departmentId }) => departmentId));
  return [...ids]
    .map((departmentId) => {
      const now = open.find((one) => one.departmentId === departmentId) ?? none;
      const then = year.find((one) => one.departmentId === departmentId) ?? noYear;
      return {
        departmentId,
        open: now.open,
        late: now.late,
        escalated: now.escalated,
        median: past(then.answered, then.answerers, then.median),
        answered: then.answered,
        escalatedInYear: past(then.asked, then.addressees, then.escalated),
        budgets: then.budgets,
      };
    })
    .sort((a, b) => b.late - a.late || b.open - a.open || (a.departmentId < b.departmentId ? -1 : 1));
}
