import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "#platform/clock";
import { addWorkingDays, isWorkingDay, publicHolidays, workingDaysBetween } from "./working-days.js";

const none: ReadonlySet<string> = new Set();
const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Month and day of each holiday, copied from the printed calendar: the rule under test has no part in it. */
const calendar: Record<number, string> = {
  2024: "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
  2025: "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
  2026: "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
  2027: "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26",
  2028: "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26",
  2029: "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26",
  2030: "01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26",
};

for (const [year, days] of Object.entries(calendar)) {
  test(`the holidays of ${year}`, () => {
    const expected = days.split(" ").map((monthDay) => `${year}-${monthDay}`);
    assert.deepEqual(publicHolidays(Number(year)).map(String), expected);
  });
}

test("King's Day moves to the 26th in just the years in which the 27th is a Sunday", () => {
  const moved: number[] = [];
  for (let year = 2014; year <= 2060; year++) {
    const days = publicHolidays(year).map(String);
    // Looked at from the 27th: in 2038 the 26th is a holiday for another reason, being Easter Monday.
    if (days.includes(`${year}-04-27`)) continue;
    moved.push(year);
    assert.ok(days.includes(`${year}-04-26`), `on the 26th in ${year}`);
  }
  assert.deepEqual(moved, [2014, 2025, 2031, 2036, 2042, 2053, 2059]);
});

test("Ascension Day on 5 May is one holiday, not two", () => {
  assert.equal(publicHolidays(2016).length, 8);
  assert.equal(publicHolidays(2016).filter((holiday) => holiday.toString() === "2016-05-05").length, 1);
});

test("Easter Monday agrees with Gauss's rule in every year", () => {
  for (let year = 1900; year <= 2199; year++) {
    const monday = gaussEaster(year).add({ days: 1 }).toString();
    assert.ok(publicHolidays(year).map(String).includes(monday), `${year}: ${monday}`);
  }
});

test("years outside 1900 to 2199 are refused, not guessed", () => {
  for (const year of [1899, 2200, 26, 2026.5, Number.NaN]) assert.throws(() => publicHolidays(year), RangeError);
  for (const iso of ["1899-12-31", "2200-01-01", "0026-11-23"]) {
    assert.throws(() => isWorkingDay(day(iso), none), RangeError);
    assert.throws(() => addWorkingDays(day(iso), 0, none), RangeError);
    assert.throws(() => workingDaysBetween(day(iso), day("2026-01-01"), none), RangeError);
    assert.throws(() => workingDaysBetween(day("2026-01-01"), day(iso), none), RangeError);
  }
  assert.throws(() => addWorkingDays(day("2199-12-31"), 1, none), RangeError);
});

const added: [from: string, n: number, expected: string, why: string][] = [
  ["2026-11-23", 1, "2026-11-24", "an ordinary Monday"],
  ["2026-11-20", 1, "2026-11-23", "over a weekend"],
  ["2026-11-21", 1, "2026-11-23", "from a Saturday"],
  ["2026-11-23", 0, "2026-11-23", "none at all"],
  ["2026-11-22", 0, "2026-11-22", "none at all, from a Sunday"],
  ["2026-12-24", 1, "2026-12-28", "over Christmas and a weekend"],
  ["2026-12-31", 1, "2027-01-04", "over the end of the year, New Year's Day on a Friday"],
  ["2027-12-31", 1, "2028-01-03", "over the end of the year, New Year's Day in a weekend"],
  ["2028-02-28", 1, "2028-02-29", "the leap day is a working Tuesday"],
  ["2028-02-28", 2, "2028-03-01", "over the leap day"],
  ["2027-02-26", 1, "2027-03-01", "no leap day in 2027"],
  ["2026-04-02", 1, "2026-04-07", "over Good Friday and Easter"],
  ["2027-05-04", 1, "2027-05-07", "5 May and Ascension Day side by side"],
  ["2026-01-01", 253, "2026-12-31", "all working days of 2026"],
];
for (const [from, n, expected, why] of added) {
  test(`${from} plus ${n} is ${expected}: ${why}`, () => {
    assert.equal(addWorkingDays(day(from), n, none).toString(), expected);
  });
}

test("own closing days are skipped, and only those", () => {
  const closing = new Set(["2026-12-24", "2026-12-31"]);
  assert.equal(isWorkingDay(day("2026-12-24"), closing), false);
  assert.equal(isWorkingDay(day("2026-12-24"), none), true);
  assert.equal(addWorkingDays(day("2026-12-23"), 1, closing).toString(), "2026-12-28");
  assert.equal(workingDaysBetween(day("2026-12-23"), day("2026-12-31"), closing), 3);
});

test("counting backwards gives the same number with a minus, and none is plain 0", () => {
  assert.equal(workingDaysBetween(day("2026-11-27"), day("2026-11-23"), none), -4);
  assert.ok(Object.is(workingDaysBetween(day("2026-11-22"), day("2026-11-21"), none), 0));
});

test("a broken number of days is refused", () => {
  for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => addWorkingDays(day("2026-11-23"), n, none), RangeError);
  }
});

test("a closing list without end stops with an error", () => {
  const always = { has: () => true } as unknown as ReadonlySet<string>;
  const started = performance.now();
  assert.throws(() => addWorkingDays(day("2026-11-23"), 1, always), /No working day/);
  assert.ok(performance.now() - started < 1_000, "stops within a second");
});

test("the count is the same as looking at each day in turn", () => {
  fc.assert(
    fc.property(anyDay, span, closings, (from, days, offsets) => {
      const to = from.add({ days });
      const closing = new Set(offsets.map((offset) => from.add({ days: offset }).toString()));
      assert.equal(workingDaysBetween(from, to, closing), naiveCount(from, to, closing));
      assert.equal(workingDaysBetween(to, from, closing), -naiveCount(from, to, closing) + 0);
    }),
    { numRuns: 150 },
  );
});

test("adding and counting are each other's inverse, and the answer is a working day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 300 }), closings, (from, n, offsets) => {
      const closing = new Set(offsets.map((offset) => from.add({ days: offset }).toString()));
      const to = addWorkingDays(from, n, closing);
      assert.equal(workingDaysBetween(from, to, closing), n);
      assert.equal(workingDaysBetween(to, from, closing), 0 - n);
      assert.ok(n === 0 || naivelyWorking(to, closing));
    }),
  );
});

const anyDay = fc.integer({ min: 0, max: 290 * 365 }).map((days) => day("1901-01-01").add({ days }));
const span = fc.integer({ min: 0, max: 800 });
const closings = fc.array(fc.integer({ min: -5, max: 400 }), { maxLength: 40 });

/** The same question answered the slow way, with its own Easter, so that both cannot be wrong alike. */
function naiveCount(from: Temporal.PlainDate, to: Temporal.PlainDate, closing: ReadonlySet<string>): number {
  let count = 0;
  for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, to) <= 0; at = at.add({ days: 1 })) {
    if (naivelyWorking(at, closing)) count++;
  }
  return count;
}

function naivelyWorking(at: Temporal.PlainDate, closing: ReadonlySet<string>): boolean {
  if (at.dayOfWeek > 5 || closing.has(at.toString())) return false;
  if (["01-01", "05-05", "12-25", "12-26"].includes(at.toString().slice(5))) return false;
  const sinceEaster = gaussEaster(at.year).until(at).days;
  if ([-2, 1, 39, 50].includes(sinceEaster)) return false;
  // A Sunday is free anyway and 26 April is then a Saturday, so the move needs no line of its own here.
  return at.toString().slice(5) !== "04-27";
}

function gaussEaster(year: number): Temporal.PlainDate {
  const k = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + ((4 + k - Math.floor(k / 4)) % 7)) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19);
  return Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days: late ? d + e - 7 : d + e });
}
