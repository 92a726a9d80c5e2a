import { workingDaysBetween } from "#municipality";
import { Temporal } from "#platform/clock";
import { type Case, isOpen } from "./case.js";

/** How a promise stands: so many working days left (0 is today), or late; undefined once it is kept, or stands still. */
export type Standing = { readonly days: number; readonly isLate: boolean } | undefined;

/** How the promised answer date of a case stands today. */
export function answerStanding(found: Case, today: Temporal.PlainDate, closed: ReadonlySet<string>): Standing {
  // While the asker has to say something first, the clock stands still.
  if (!isOpen(found.status) || found.status === "waiting") return undefined;
  const days = workingDaysBetween(today, found.answerDue, closed);
  // Once the date has passed it is late at once, also when only a weekend lies between.
  if (Temporal.PlainDate.compare(today, found.answerDue) > 0) return { days: Math.max(1, -days), isLate: true };
  return { days, isLate: false };
}
