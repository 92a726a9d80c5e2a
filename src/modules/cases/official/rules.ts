import { isWorkingDay } from "#municipality";
import { Temporal } from "#platform/clock";
import type { Official, OfficialKind, TermChange } from "./official.js";
import { termOf } from "./term.js";

/** Further back than this nobody sends something for the first time. */
const MOST_DAYS_BACK = 5 * 366;
/** Further ahead than this no term is moved. */
const MOST_DAYS_AHEAD = 366;
/** The weeks by which a term can be extended without asking: Awb 7:10 and 9:11. */
const EXTENSION_WEEKS: Partial<Record<OfficialKind, number>> = { objection: 6, complaint: 4 };

/** Why a day in the past cannot be noted; the text files have a sentence for each. */
export type PastError = "day-ahead" | "day-far";

/** Why something cannot be noted as received, or announced, on a day. */
export function whyNotPast(day: Temporal.PlainDate, today: Temporal.PlainDate): PastError | undefined {
  if (Temporal.PlainDate.compare(day, today) > 0) return "day-ahead";
  return Temporal.PlainDate.compare(day, today.add({ days: -MOST_DAYS_BACK })) < 0 ? "day-far" : undefined;
}

/** Why the term cannot stand still until a day; the text files have a sentence for each. */
export type SuspendError = "date-past" | "date-far" | "term-over";

/** Whether the term of this kind can stand still at all: the rules for complaints know no such thing. */
export const isSuspendable = (kind: OfficialKind): boolean => kind !== "complaint";

/**
 * Why the term cannot stand still until a day; undefined when it can. It begins on the day after asking: so a day of the
 * term must be left.
 */
export function whyNotSuspended(
  official: Official,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): SuspendError | undefined {
  if (Temporal.PlainDate.compare(today, termOf(official, official.changes).counted) >= 0) return "term-over";
  if (Temporal.PlainDate.compare(until, today) <= 0) return "date-past";
  return Temporal.PlainDate.compare(until, today.add({ days: MOST_DAYS_AHEAD })) > 0 ? "date-far" : undefined;
}

/** Why a term cannot be extended to a day; the text files have a sentence for each. */
export type ExtendError = "date-not-later" | "date-far" | "date-closed" | "term-over" | "needs-consent" | "too-long";

/** What an owner wants to extend a term to, and whether whoever sent it agreed to that in writing. */
export type Extending = { readonly date: Temporal.PlainDate; readonly isAgreed: boolean };

/** Why the term cannot be extended to a day; undefined when it can. @param closed our own closing days: it is a promise as well */
export function whyNotExtended(
  official: Official,
  { date, isAgreed }: Extending,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
): ExtendError | undefined {
  const { counted, last } = termOf(official, official.changes);
  if (Temporal.PlainDate.compare(today, last) > 0) return "term-over";
  if (Temporal.PlainDate.compare(date, last) <= 0) return "date-not-later";
  if (Temporal.PlainDate.compare(date, today.add({ days: MOST_DAYS_AHEAD })) > 0) return "date-far";
  if (!isWorkingDay(date, closed)) return "date-closed";
  if (isAgreed) return undefined;
  if (official.changes.some((change) => change.kind === "extension" && !change.isAgreed)) return "needs-consent";
  const weeks = EXTENSION_WEEKS[official.kind];
  return weeks !== undefined && Temporal.PlainDate.compare(date, counted.add({ weeks })) > 0 ? "too-long" : undefined;
}

/** The suspension that has not ended: the newest one, without the day of its end. */
export const openSuspension = (changes: readonly TermChange[]) => {
  const newest = changes.findLast((change) => change.kind === "suspension");
  return newest?.endedOn === undefined ? newest : undefined;
};

/** The day on which a suspension ended, when it ends today: never later than the set day. */
export const endOf = (toDay: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(today, toDay) < 0 ? today : toDay;
