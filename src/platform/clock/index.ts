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
 * The first day of which a term of whole years has not ended. Counted forward, as a term is: a leap day has no day of its own in
 * most years.
 */
export function firstKept(today: Temporal.PlainDate, years: number): Temporal.Instant {
  const day = today.subtract({ years });
  const first = Temporal.PlainDate.compare(day.add({ years }), today) < 0 ? day.add({ days: 1 }) : day;
  return first.toZonedDateTime(AMSTERDAM).toInstant();
}

/** So many days are known by heart: those of eleven years. */
const MOST_DAYS = 4_000;
const days = new Map<string, Temporal.PlainDate>();

/**
 * A day as PostgreSQL's driver hands it over. Each is made once: a page shows hundreds, and most of them are the same few.
 * @param text a `date` column, "2026-11-30"
 * @throws RangeError for anything else
 */
export function storedDay(text: string): Temporal.PlainDate {
  const known = days.get(text);
  if (known) return known;
  const day = Temporal.PlainDate.from(text);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(text, day);
  return day;
}

/**
 * A moment as PostgreSQL's driver hands it over, made into an instant.
 * @param date a `timestamptz` column read by the driver
 */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** As a date field sends it, or as people in the Netherlands write it. */
export function readDay(text: string): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)?.slice(1);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)?.slice(1).reverse();
  const [year, month, day] = (iso ?? dutch ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

export { Temporal };
