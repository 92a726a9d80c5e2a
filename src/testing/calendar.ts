/**
 * Two years as on a calendar on the wall, copied from it by hand. Nothing here is counted by the product: not the weekdays,
 * not Easter, and no Temporal. Days are texts, "2026-04-03".
 */

type PrintedHoliday = {
  readonly day: string;
  readonly weekday: string;
  /** As the law calls it. */
  readonly name: string;
  /** Where it stands in the Algemene termijnenwet. */
  readonly law: string;
};

const holiday = (day: string, weekday: string, name: string, paragraph = 1): PrintedHoliday => ({
  day,
  weekday,
  name,
  law: `art. 3 lid ${paragraph} Algemene termijnenwet`,
});

/** The public holidays of both years. Easter is on 5 April 2026 and on 28 March 2027; Whitsun on 24 May and on 16 May. */
export const printedHolidays: readonly PrintedHoliday[] = [
  holiday("2026-01-01", "donderdag", "Nieuwjaarsdag"),
  holiday("2026-04-03", "vrijdag", "Goede Vrijdag", 2),
  holiday("2026-04-06", "maandag", "Tweede paasdag"),
  holiday("2026-04-27", "maandag", "Koningsdag"),
  holiday("2026-05-05", "dinsdag", "Bevrijdingsdag"),
  holiday("2026-05-14", "donderdag", "Hemelvaartsdag"),
  holiday("2026-05-25", "maandag", "Tweede pinksterdag"),
  holiday("2026-12-25", "vrijdag", "Eerste kerstdag"),
  holiday("2026-12-26", "zaterdag", "Tweede kerstdag"),
  holiday("2027-01-01", "vrijdag", "Nieuwjaarsdag"),
  holiday("2027-03-26", "vrijdag", "Goede Vrijdag", 2),
  holiday("2027-03-29", "maandag", "Tweede paasdag"),
  holiday("2027-04-27", "dinsdag", "Koningsdag"),
  holiday("2027-05-05", "woensdag", "Bevrijdingsdag"),
  holiday("2027-05-06", "donderdag", "Hemelvaartsdag"),
  holiday("2027-05-17", "maandag", "Tweede pinksterdag"),
  holiday("2027-12-25", "zaterdag", "Eerste kerstdag"),
  holiday("2027-12-26", "zondag", "Tweede kerstdag"),
];

/** The days of each month on which a town hall without closing days of its own works, week by week. */
const printedMonths: Readonly<Record<string, string>> = {
  "2026-01": "2 5-9 12-16 19-23 26-30",
  "2026-02": "2-6 9-13 16-20 23-27",
  "2026-03": "2-6 9-13 16-20 23-27 30-31",
  "2026-04": "1-2 7-10 13-17 20-24 28-30",
  "2026-05": "1 4 6-8 11-13 15 18-22 26-29",
  "2026-06": "1-5 8-12 15-19 22-26 29-30",
  "2026-07": "1-3 6-10 13-17 20-24 27-31",
  "2026-08": "3-7 10-14 17-21 24-28 31",
  "2026-09": "1-4 7-11 14-18 21-25 28-30",
  "2026-10": "1-2 5-9 12-16 19-23 26-30",
  "2026-11": "2-6 9-13 16-20 23-27 30",
  "2026-12": "1-4 7-11 14-18 21-24 28-31",
  "2027-01": "4-8 11-15 18-22 25-29",
  "2027-02": "1-5 8-12 15-19 22-26",
  "2027-03": "1-5 8-12 15-19 22-25 30-31",
  "2027-04": "1-2 5-9 12-16 19-23 26 28-30",
  "2027-05": "3-4 7 10-14 18-21 24-28 31",
  "2027-06": "1-4 7-11 14-18 21-25 28-30",
  "2027-07": "1-2 5-9 12-16 19-23 26-30",
  "2027-08": "2-6 9-13 16-20 23-27 30-31",
  "2027-09": "1-3 6-10 13-17 20-24 27-30",
  "2027-10": "1 4-8 11-15 18-22 25-29",
  "2027-11": "1-5 8-12 15-19 22-26 29-30",
  "2027-12": "1-3 6-10 13-17 20-24 27-31",
  "2028-01": "3-7 10-14 17-21 24-28 31",
};

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (month: string): number => lengths[Number(month.slice(5)) - 1] ?? 0;

const written = (month: string, day: number) => `${month}-${String(day).padStart(2, "0")}`;

/** Every day of 2026 and 2027, and January 2028 for what was asked in December. */
export const printedDays: readonly string[] = Object.keys(printedMonths).flatMap((month) =>
  Array.from({ length: daysIn(month) }, (_, index) => written(month, index + 1)),
);

/** Those on which the town hall works. */
export const printedWorkingDays: ReadonlySet<string> = new Set(
  Object.entries(printedMonths).flatMap(([month, weeks]) =>
    weeks.split(" ").flatMap((week) => {
      const [first = 0, last = first] = week.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => written(month, first + index));
    }),
  ),
);

/**
 * The n-th working day after a day, with a finger on the calendar: one day on, and one less to go if they work.
 * @returns undefined past the end of the calendar
 */
export function countOn(from: string, n: number, closed: ReadonlySet<string>): string | undefined {
  let at = printedDays.indexOf(from);
  for (let left = n; left > 0; ) {
    at += 1;
    const day = printedDays[at];
    if (day === undefined) return undefined;
    if (printedWorkingDays.has(day) && !closed.has(day)) left -= 1;
  }
  return printedDays[at];
}
