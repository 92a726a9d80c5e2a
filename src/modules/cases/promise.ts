import { addWorkingDays, workingDaysBetween } from "#municipality";
import type { Temporal } from "#platform/clock";
import type { Case, Status } from "./case.js";

/** What a move does to the promise; nothing where it stays as it is. */
export type PromiseChange = {
  readonly waitingSince?: Temporal.PlainDate | undefined;
  readonly answerDue?: Temporal.PlainDate;
  readonly firstDue?: Temporal.PlainDate;
};

/**
 * The promise clock: it stands still while the asker has to say something first, and then goes on where it stopped. As many
 * working days as the asker took are added to the promised date. No other move touches it, unless its own use case does.
 * The date of an official case is that of the law, and stays: waiting does not stop that clock (`official/term.ts`).
 * @param next the status to which the case moves
 */
export function promiseAfter(
  found: Pick<Case, "status" | "waitingSince" | "answerDue"> & Partial<Pick<Case, "official" | "firstDue">>,
  next: Status,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
): PromiseChange {
  if (next === "waiting") return found.status === "waiting" ? {} : { waitingSince: today };
  if (found.waitingSince === undefined) return {};
  if (found.official) return { waitingSince: undefined };
  const waited = Math.max(0, workingDaysBetween(found.waitingSince, today, closed));
  const later = (due: Temporal.PlainDate) => addWorkingDays(due, waited, closed);
  return {
    waitingSince: undefined,
    answerDue: later(found.answerDue),
    // What was promised before the date was moved stood still as well.
    ...(found.firstDue ? { firstDue: later(found.firstDue) } : {}),
  };
}
