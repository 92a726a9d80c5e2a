import { isWorkingDay } from "#municipality";
import { Temporal } from "#platform/clock";
import type { Suspension, TermChange, TermSource } from "./official.js";

/** Awb 6:7: the weeks in which somebody can object. */
const OBJECTION_WEEKS = 6;

/** Algemene termijnenwet, article 4: a term of more weeks than this does not move. */
const MOST_MOVED_WEEKS = 12;

/** For a term in the law the municipality's own closing days do not count. */
const NO_CLOSING_DAYS: ReadonlySet<string> = new Set();

/** How the statutory term of a case runs. */
export type Term = {
  /** The day after which it is counted: that of receipt, or the last one on which somebody could object. */
  readonly after: Temporal.PlainDate;
  /** Its last day as counted, also when that is no working day. */
  readonly counted: Temporal.PlainDate;
  /** Its last day. */
  readonly last: Temporal.PlainDate;
};

/**
 * The term that the law gives, with what changed it. Pure: the law, the days of the calendar and nothing else.
 *
 * - The day of receipt itself never counts ("na ontvangst"): application Awb 4:13 or its own law, complaint 9:11.
 * - An objection is counted from the day after the period in which somebody can object (7:10); that period begins on the day
 *   after the announcement, is six weeks long (6:7, 6:8), and moves when it ends in a weekend or on a public holiday. For an
 *   objection that came after that period the law does not say from when: this counts by the letter, so just the same.
 * - Changes in their order. A suspension adds the days of the term on which it stood still: from the day after asking up to,
 *   and not including, the day on which it was completed or the set day (4:15, 7:10). That is the shortest reading, so the
 *   safe one for whoever waits. Days before the term began, or after it ended, cannot stand still. An extension sets the day.
 * - A last day in a weekend or on a public holiday moves to the next day that is not (Algemene termijnenwet, article 1); not
 *   for more than twelve weeks (article 4), and not for a term in an ordinance: that law is about terms in laws.
 *
 * Days that a royal decree makes equal to holidays follow from no rule and are not known here (see `publicHolidays`).
 */
export function termOf(source: TermSource, changes: readonly TermChange[]): Term {
  const after = source.decisionOn === undefined ? source.receivedOn : objectionPeriodEnd(source.decisionOn);
  let counted = after.add({ weeks: source.weeks });
  for (const change of changes)
    counted = change.kind === "extension" ? change.toDay : counted.add({ days: stoodStill(change, after, counted) });
  return { after, counted, last: moves(source) ? nextOpen(counted) : counted };
}

/** The last day on which somebody can object to a decision that was announced on a day. */
export const objectionPeriodEnd = (decisionOn: Temporal.PlainDate): Temporal.PlainDate =>
  nextOpen(objectionWeeksAfter(decisionOn));

/** The same as counted, also when that is no working day. */
export const objectionWeeksAfter = (decisionOn: Temporal.PlainDate): Temporal.PlainDate =>
  decisionOn.add({ weeks: OBJECTION_WEEKS });

function stoodStill({ onDay, toDay, endedOn }: Suspension, after: Temporal.PlainDate, counted: Temporal.PlainDate) {
  if (Temporal.PlainDate.compare(onDay, counted) >= 0) return 0;
  const from = Temporal.PlainDate.compare(onDay, after) < 0 ? after : onDay;
  return Math.max(0, from.until(endedOn ?? toDay, { largestUnit: "days" }).days - 1);
}

const moves = ({ basis, weeks }: TermSource): boolean => basis !== "ordinance" && weeks <= MOST_MOVED_WEEKS;

function nextOpen(day: Temporal.PlainDate): Temporal.PlainDate {
  let open = day;
  while (!isWorkingDay(open, NO_CLOSING_DAYS)) open = open.add({ days: 1 });
  return open;
}
