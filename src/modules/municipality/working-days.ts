import { Temporal } from "#platform/clock";

/** The years for which the rules below are worked out. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Five years without one working day is no calendar but a mistake: stop looking. */
const MOST_CLOSED_DAYS = 5 * 366;

const DAY_IN_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** The municipality's own closing days, as ISO dates ("2026-12-24"). */
export type ClosingDays = ReadonlySet<string>;

/** A day as a count since 1970-01-01: plain numbers keep counting over years cheap. */
type DayNumber = number;

/** What article 3 of the Algemene termijnenwet names. */
export type HolidayName =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "kings-day"
  | "liberation-day"
  | "ascension-day"
  | "whit-monday"
  | "christmas-day"
  | "second-christmas-day";

/** The names of each holiday of a year, in order: Ascension Day can fall on 5 May. */
type Holidays = ReadonlyMap<DayNumber, readonly HolidayName[]>;

const holidaysByYear = new Map<number, Holidays>();

/**
 * The days that count as a public holiday for terms in Dutch law.
 *
 * Source: Algemene termijnenwet, article 3.
 * - Paragraph 1 names New Year's Day, Easter Monday, Whit Monday, both days of Christmas, Ascension Day, the day on
 *   which the King's birthday is celebrated, and 5 May (every year, not only in lustrum years).
 * - Paragraph 2 (not paragraph 1) makes Good Friday equal to those days for that law.
 * - Paragraph 3 lets the government add single days by royal decree, published in the Staatscourant (such as the
 *   Friday after Ascension Day). Those follow from no rule and are NOT in this list: a municipality enters the ones
 *   of the current decree among its closing days.
 *
 * The King's birthday is 27 April, celebrated on 26 April when the 27th is a Sunday. That the celebration moves
 * is royal practice since 2014; the law itself only says "the day on which it is celebrated".
 * Today's rules are applied to every year: before 2014 the day was another one (30 April, earlier 31 August), and a
 * next monarch will change it again. Easter Sunday and Whit Sunday are left out, being Sundays.
 *
 * @param year 1900–2199
 * @returns the holidays in order, each once (Ascension Day can fall on 5 May), also those in a weekend
 * @throws RangeError for another year
 */
export function publicHolidays(year: number): Temporal.PlainDate[] {
  return [...holidaysIn(year).keys()].map(dayFrom);
}

/** The same, each with its names. */
export function namedHolidays(
  year: number,
): { readonly day: Temporal.PlainDate; readonly names: readonly HolidayName[] }[] {
  return [...holidaysIn(year)].map(([day, names]) => ({ day: dayFrom(day), names }));
}

/**
 * Whether the town hall works on a day: no Saturday, Sunday, public holiday (see `publicHolidays`) or closing day.
 * @param day any day in 1900–2199
 * @throws RangeError for a day outside those years
 */
export function isWorkingDay(day: Temporal.PlainDate, closingDays: ClosingDays): boolean {
  return isWorking(numberOf(day), closingDays);
}

/**
 * The n-th working day strictly after a day; the day itself never counts.
 * @param from any day, working or not
 * @param n a whole number of working days, 0 or more; 0 gives `from` itself
 * @throws RangeError when n is negative or broken, when the answer lies after 2199, or when the closing days leave
 * no working day for five years on end
 */
export function addWorkingDays(from: Temporal.PlainDate, n: number, closingDays: ClosingDays): Temporal.PlainDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let day = numberOf(from);
  for (let left = n; left > 0; left--) day = nextWorking(day, closingDays);
  return dayFrom(day);
}

/**
 * How many working days lie after `from`, up to and including `to`.
 * @returns 0 or more; when `to` lies before `from`, minus the number counted the other way round
 * @throws RangeError for days outside 1900–2199
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, closingDays: ClosingDays): number {
  const start = numberOf(from);
  const end = numberOf(to);
  let count = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day++) {
    if (isWorking(day, closingDays)) count++;
  }
  // Written so that "none" is never -0.
  return end < start ? 0 - count : count;
}

function nextWorking(after: DayNumber, closingDays: ClosingDays): DayNumber {
  for (let day = after + 1; day <= after + MOST_CLOSED_DAYS; day++) if (isWorking(day, closingDays)) return day;
  throw new RangeError(`No working day in the ${MOST_CLOSED_DAYS} days after ${isoOf(after)}`);
}

/** Of each day that was asked about: no weekend and no holiday. A board asks about the same few days hundreds of times. */
const ordinary = new Map<DayNumber, boolean>();

function isWorking(day: DayNumber, closingDays: ClosingDays): boolean {
  const isOrdinary = ordinary.get(day) ?? isNoDayOff(day);
  ordinary.set(day, isOrdinary);
  return isOrdinary && !closingDays.has(isoOf(day));
}

function isNoDayOff(day: DayNumber): boolean {
  const date = new Date(day * DAY_IN_MS);
  const holidays = holidaysIn(date.getUTCFullYear());
  const weekday = date.getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(day);
}

function holidaysIn(year: number): Holidays {
  const known = holidaysByYear.get(year);
  if (known) return known;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`Holidays are known for ${FIRST_YEAR} to ${LAST_YEAR}, not for ${year}`);
  }
  const made = holidaysOf(year);
  holidaysByYear.set(year, made);
  return made;
}

function holidaysOf(year: number): Holidays {
  const easter = easterSunday(year);
  const days: [DayNumber, HolidayName][] = [
    [number(year, 1, 1), "new-year"],
    [easter - 2, "good-friday"],
    [easter + 1, "easter-monday"],
    [kingsDay(year), "kings-day"],
    [number(year, 5, 5), "liberation-day"],
    [easter + 39, "ascension-day"],
    [easter + 50, "whit-monday"],
    [number(year, 12, 25), "christmas-day"],
    [number(year, 12, 26), "second-christmas-day"],
  ];
  const holidays = new Map<DayNumber, HolidayName[]>();
  for (const [day, name] of days.sort(([a], [b]) => a - b)) holidays.set(day, [...(holidays.get(day) ?? []), name]);
  return holidays;
}

function kingsDay(year: number): DayNumber {
  const birthday = number(year, 4, 27);
  return new Date(birthday * DAY_IN_MS).getUTCDay() === SUNDAY ? birthday - 1 : birthday;
}

/** Easter in the Gregorian calendar, by the rule of Meeus, Jones and Butcher; the letters are those of that rule. */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return number(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function number(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_IN_MS;
}

function numberOf(day: Temporal.PlainDate): DayNumber {
  const iso = day.calendarId === "iso8601" ? day : day.withCalendar("iso8601");
  // Date.UTC would read the years 0 to 99 as 1900 to 1999, so the range is checked on the year itself.
  holidaysIn(iso.year);
  return number(iso.year, iso.month, iso.day);
}

function dayFrom(day: DayNumber): Temporal.PlainDate {
  return Temporal.PlainDate.from(isoOf(day));
}

function isoOf(day: DayNumber): string {
  return new Date(day * DAY_IN_MS).toISOString().slice(0, 10);
}
