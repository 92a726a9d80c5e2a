import { addWorkingDays, workingDaysBetween } from "#municipality";
import { Temporal } from "#platform/clock";
import { type Case, isOpen } from "./case.js";

/** How a promise stands: so many working days left (0 is today), or late; undefined once it is kept, or stands still. */
export type Standing = { readonly days: number; readonly isLate: boolean } | undefined;

/** What of a case tells how its promise stands. */
type Promised = Pick<Case, "status" | "answerDue" | "official" | "waitingSince" | "suspendedUntil">;

/**
 * Since when the clock stands still, because the asker has to say something first. That of the law does so only up to the day
 * that was set for it.
 */
export function stillSince(found: Promised, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (!found.official) return found.waitingSince;
  const until = found.suspendedUntil;
  return until && Temporal.PlainDate.compare(today, until) <= 0 ? found.waitingSince : undefined;
}

/** How the promised answer date of a case stands today. */
export function answerStanding(found: Promised, today: Temporal.PlainDate, closed: ReadonlySet<string>): Standing {
  if (!isOpen(found.status) || stillSince(found, today)) return undefined;
  const days = workingDaysBetween(today, found.answerDue, closed);
  // Once the date has passed it is late at once, also when only a weekend lies between.
  if (Temporal.PlainDate.compare(today, found.answerDue) > 0) return { days: Math.max(1, -days), isLate: true };
  return { days, isLate: false };
}

/** So many working days before its date a promise is almost late. */
export const SOON = 2;

/** The last day of those from today on by which a promise is almost late. */
export const soonUntil = (today: Temporal.PlainDate, closed: ReadonlySet<string>): Temporal.PlainDate =>
  addWorkingDays(today, SOON + 1, closed).subtract({ days: 1 });
