import { Temporal } from "temporal-polyfill";

/** Where "now" comes from. Time is always passed in, so that a test can move it. */
export type Clock = { now(): Temporal.Instant };

/** The wall clock of this machine. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The zone in which a person in a Dutch municipality says "today". The server's own zone never matters. */
export const AMSTERDAM = "Europe/Amsterdam";

/**
 * The calendar day on which a moment falls in the Netherlands.
 * @param instant any moment
 * @returns the day in Europe/Amsterdam
 */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(AMSTERDAM).toPlainDate();
}

/**
 * A moment as PostgreSQL's driver hands it over, made into an instant.
 * @param date a `timestamptz` column read by the driver
 */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

export { Temporal };
