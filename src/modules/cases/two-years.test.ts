import assert from "node:assert/strict";
import { test } from "node:test";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#municipality";
import { Temporal } from "#platform/clock";
import { countOn, printedDays, printedHolidays, printedWorkingDays } from "#testing";
import { promiseAfter } from "./promise.js";

/** What a town promises until it chooses otherwise. */
const REACTION = 2;
const ANSWER = 10;

/** Days that a town could choose: bridges after Ascension Day, before Christmas and New Year, and two that change nothing. */
const chosen: ReadonlySet<string> = new Set([
  "2026-05-15",
  "2026-08-15",
  "2026-12-24",
  "2026-12-31",
  "2027-05-05",
  "2027-05-07",
  "2027-12-24",
  "2027-12-31",
]);

const ways = [
  ["no closing days", new Set<string>()],
  ["closing days", chosen],
] as const;

const day = (text: string) => Temporal.PlainDate.from(text);
const asked = printedDays.filter((one) => one < "2028");

test("the calendar on the wall agrees with itself: 253 and 254 working days, and every holiday free", () => {
  assert.equal(asked.length, 730);
  const count = (year: string) => [...printedWorkingDays].filter((one) => one.startsWith(year)).length;
  assert.deepEqual([count("2026"), count("2027")], [253, 254]);
  for (const { day, name, law } of printedHolidays) assert.ok(!printedWorkingDays.has(day), `${day}: ${name}, ${law}`);
});

test("every weekday off in both years is a holiday of the law, on the weekday that the calendar says", () => {
  const weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
  // 1 January 2026 is a Thursday.
  const weekdayOf = (one: string) => weekdays[(printedDays.indexOf(one) + 3) % 7] ?? "";
  const off = asked.filter((one) => !printedWorkingDays.has(one) && !weekdayOf(one).startsWith("z"));
  const weekend = (weekday: string) => weekday.startsWith("z");
  assert.deepEqual(
    off,
    printedHolidays.filter(({ weekday }) => !weekend(weekday)).map(({ day }) => day),
  );
  for (const { day, weekday } of printedHolidays) assert.equal(weekdayOf(day), weekday, day);
  for (const one of printedWorkingDays) assert.ok(!weekend(weekdayOf(one)), one);
});

for (const [name, closed] of ways) {
  test(`asked on any day of 2026 and 2027, with ${name}: the dates that are promised are those of the calendar`, () => {
    for (const from of asked) {
      assert.equal(isWorkingDay(day(from), closed), printedWorkingDays.has(from) && !closed.has(from), from);
      for (const n of [REACTION, ANSWER]) {
        const due = countOn(from, n, closed);
        assert.equal(addWorkingDays(day(from), n, closed).toString(), due, `${from}, ${n} working days on`);
        assert.equal(workingDaysBetween(day(from), day(due ?? from), closed), n, `from ${from} to ${due}`);
      }
    }
  });

  test(`an asker who is asked something on any day and takes a week, with ${name}: as many working days are left`, () => {
    for (const [at, since] of asked.entries()) {
      const today = printedDays[at + 7] ?? "";
      const due = countOn(since, REACTION, closed) ?? "";
      const took = printedDays.slice(at + 1, at + 8).filter((one) => printedWorkingDays.has(one) && !closed.has(one));
      const found = { status: "waiting", waitingSince: day(since), answerDue: day(due) } as const;
      const { answerDue } = promiseAfter(found, "in-hand", day(today), closed);
      assert.equal(answerDue?.toString(), countOn(due, took.length, closed), `waited from ${since} to ${today}`);
    }
  });
}
