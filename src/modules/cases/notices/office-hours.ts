import { addWorkingDays, isWorkingDay } from "#municipality";
import { AMSTERDAM, dayOf, Temporal } from "#platform/clock";

/** Nobody of the staff is mailed outside these hours unless they want that. */
const OPENS = Temporal.PlainTime.from("08:30");
const CLOSES = Temporal.PlainTime.from("17:00");

/**
 * Whether people are at work at a moment: from 8.30 up to 17.00 in the Netherlands, on a working day.
 * @param closed the closing days of the municipality
 */
export function isOfficeOpen(now: Temporal.Instant, closed: ReadonlySet<string>): boolean {
  const time = now.toZonedDateTimeISO(AMSTERDAM).toPlainTime();
  const within = Temporal.PlainTime.compare(time, OPENS) >= 0 && Temporal.PlainTime.compare(time, CLOSES) < 0;
  return within && isWorkingDay(dayOf(now), closed);
}

/**
 * The first moment from now on at which people are at work; now, when they are.
 * @param closed the closing days of the municipality
 */
export function nextOpening(now: Temporal.Instant, closed: ReadonlySet<string>): Temporal.Instant {
  if (isOfficeOpen(now, closed)) return now;
  const today = dayOf(now);
  const opening = openingOf(today);
  const isBefore = isWorkingDay(today, closed) && Temporal.Instant.compare(now, opening) < 0;
  return isBefore ? opening : openingOf(addWorkingDays(today, 1, closed));
}

/** The first opening after a day on which somebody is not there. */
export const openingAfter = (day: Temporal.PlainDate, closed: ReadonlySet<string>): Temporal.Instant =>
  openingOf(addWorkingDays(day, 1, closed));

const openingOf = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: AMSTERDAM, plainTime: OPENS }).toInstant();
