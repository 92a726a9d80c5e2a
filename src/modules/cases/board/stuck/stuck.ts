import { SMALLEST_GROUP } from "../../figures/trend.js";
import type { OpenWork, YearOfWork } from "./queries.js";

/** A department on the board: what lies there now, and how it went in a year. */
export type Stuck = {
  readonly departmentId: string;
  readonly open: number;
  readonly late: number;
  readonly escalated: number;
  /** Undefined while too few were answered to say something. */
  readonly median: number | undefined;
  readonly answered: number;
  /** Escalations in a year; undefined while too few were asked to say something. */
  readonly escalatedInYear: number | undefined;
  readonly budgets: YearOfWork["budgets"];
};

const none = { open: 0, late: 0, escalated: 0, asked: 0, answered: 0, budgets: [] } as const;

/**
 * Puts what lies with departments now beside how it went in a year. What lies there is work, and each piece of it stands on
 * the board; a figure about how it went is shown only from `SMALLEST_GROUP` on.
 * @returns those with most that is late first
 */
export function stuckOf(open: readonly OpenWork[], year: readonly YearOfWork[]): Stuck[] {
  const ids = new Set([...open, ...year].map(({ departmentId }) => departmentId));
  return [...ids]
    .map((departmentId) => {
      const now = open.find((one) => one.departmentId === departmentId) ?? none;
      const past = year.find((one) => one.departmentId === departmentId) ?? { ...none, median: undefined };
      return {
        departmentId,
        open: now.open,
        late: now.late,
        escalated: now.escalated,
        median: past.answered >= SMALLEST_GROUP ? past.median : undefined,
        answered: past.answered,
        escalatedInYear: "asked" in past && past.asked >= SMALLEST_GROUP ? past.escalated : undefined,
        budgets: past.budgets,
      };
    })
    .sort((a, b) => b.late - a.late || b.open - a.open || (a.departmentId < b.departmentId ? -1 : 1));
}
