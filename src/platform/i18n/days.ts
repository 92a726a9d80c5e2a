import { AMSTERDAM, type Temporal } from "#platform/clock";
import type { Lang } from "./texts.js";
import { wordsOf } from "./words.js";

/** How to write a day. */
export type DayFormat = {
  /** long "1 december", medium "1 dec", short "1-12" (English "1/12", the day always first). */
  readonly style: "long" | "medium" | "short";
  /** With the weekday in front: whole in the long style, else two or three letters. Default false. */
  readonly weekday?: boolean;
  /** auto (default): only when it is not the year of `today`; without `today` the year is always written. */
  readonly year?: "auto" | "always" | "never";
  /** The day on which the reader reads this. */
  readonly today?: Temporal.PlainDate;
};

/**
 * A calendar day as people write it: "dinsdag 1 december", "di 1 dec 2027", "Tuesday 1 December".
 * @param day the day, in the calendar of the Netherlands (see `dayOf` in #platform/clock)
 * @param format style, and whether to show weekday and year
 */
export function formatDay(day: Temporal.PlainDate, lang: Lang, format: DayFormat): string {
  const date = format.style === "short" ? inDigits(day, lang, format) : inWords(day, lang, format);
  if (!format.weekday) return date;
  const words = wordsOf(lang);
  const names = format.style === "long" ? words.weekdays : words.weekdaysShort;
  return `${names[day.dayOfWeek - 1]} ${date}`;
}

/**
 * A moment as the clock in the Netherlands shows it: "ma 16 nov, 10.12", "Mon 16 Nov, 10:12".
 * In Dutch the hour has no leading zero ("9.05"), in English it has ("09:05").
 * @param instant any moment; the zone of the server plays no part
 * @param today when given, a moment in another year is shown with its year
 */
export function formatMoment(instant: Temporal.Instant, lang: Lang, today?: Temporal.PlainDate): string {
  const local = instant.toZonedDateTimeISO(AMSTERDAM);
  const year = today === undefined ? { year: "never" as const } : { today };
  const day = formatDay(local.toPlainDate(), lang, { style: "medium", weekday: true, ...year });
  return `${day}, ${wordsOf(lang).time(local.hour, String(local.minute).padStart(2, "0"))}`;
}

function inWords(day: Temporal.PlainDate, lang: Lang, format: DayFormat): string {
  const words = wordsOf(lang);
  const month = (format.style === "long" ? words.months : words.monthsShort)[day.month - 1];
  return showsYear(day, format) ? `${day.day} ${month} ${day.year}` : `${day.day} ${month}`;
}

function inDigits(day: Temporal.PlainDate, lang: Lang, format: DayFormat): string {
  const parts = showsYear(day, format) ? [day.day, day.month, day.year] : [day.day, day.month];
  return parts.join(wordsOf(lang).dayJoiner);
}

function showsYear(day: Temporal.PlainDate, { year = "auto", today }: DayFormat): boolean {
  if (year !== "auto") return year === "always";
  return today?.year !== day.year;
}
