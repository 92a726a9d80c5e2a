import { Temporal } from "#platform/clock";

/** Formats of numbers that every workbook has, and that show a day or a time. */
const ofDays = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Whether a format shows a number as a day or a time. @param code of a format that the workbook has itself */
export function showsMoment(id: number, code: string | undefined): boolean {
  if (code === undefined) return ofDays.some(([from, to]) => id >= from && id <= to);
  // What stands between quotes, between brackets (a colour, a language) or behind a stroke is no part of a day.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

const LAST = 2_958_465;
const DAY_SECONDS = 86_400;

/**
 * The moment of a number of days, as spreadsheets count.
 * @param since1904 whether the workbook counts from 1904, as old ones of a Macintosh do
 * @returns `2026-11-03`, or `2026-11-03T10:30:00` where it has a time; undefined for what is no day
 */
export function momentOf(serial: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  // Spreadsheets think that 1900 was a leap year: before March of that year they are a day ahead.
  const start = since1904 ? "1904-01-01" : days < 60 ? "1899-12-31" : "1899-12-30";
  const moment = Temporal.PlainDateTime.from(start).add({ days, seconds: seconds % DAY_SECONDS });
  return seconds % DAY_SECONDS === 0 ? moment.toPlainDate().toString() : moment.toString();
}
