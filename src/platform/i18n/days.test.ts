import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "#platform/clock";
import { type DayFormat, formatDay, formatMoment } from "./days.js";

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Written out here, not read from the texts, so that a mistake there is seen. */
const months = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december",
  en: "January February March April May June July August September October November December",
};
const shortMonths = {
  nl: "jan feb mrt apr mei jun jul aug sep okt nov dec",
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
};
const weekdays = {
  nl: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
};
const shortWeekdays = { nl: "ma di wo do vr za zo", en: "Mon Tue Wed Thu Fri Sat Sun" };

for (const lang of ["nl", "en"] as const) {
  test(`every month in ${lang}`, () => {
    for (let month = 1; month <= 12; month++) {
      const at = Temporal.PlainDate.from({ year: 2026, month, day: 1 });
      const name = months[lang].split(" ")[month - 1];
      assert.equal(formatDay(at, lang, { style: "long", year: "never" }), `1 ${name}`);
      const short = shortMonths[lang].split(" ")[month - 1];
      assert.equal(formatDay(at, lang, { style: "medium", year: "always" }), `1 ${short} 2026`);
    }
  });

  test(`every weekday in ${lang}`, () => {
    for (let at = 0; at < 7; at++) {
      // 1 June 2026 is a Monday.
      const date = day("2026-06-01").add({ days: at });
      const long = formatDay(date, lang, { style: "long", weekday: true, year: "never" });
      assert.equal(long.split(" ")[0], weekdays[lang].split(" ")[at]);
      const medium = formatDay(date, lang, { style: "medium", weekday: true, year: "never" });
      assert.equal(medium.split(" ")[0], shortWeekdays[lang].split(" ")[at]);
    }
  });
}

const styles: [format: DayFormat, nl: string, en: string][] = [
  [{ style: "long", weekday: true, year: "never" }, "dinsdag 1 december", "Tuesday 1 December"],
  [{ style: "medium", weekday: true, year: "never" }, "di 1 dec", "Tue 1 Dec"],
  [{ style: "short", weekday: true, year: "never" }, "di 1-12", "Tue 1/12"],
  [{ style: "short", year: "always" }, "1-12-2026", "1/12/2026"],
  [{ style: "long", today: day("2026-11-23") }, "1 december", "1 December"],
  [{ style: "long", today: day("2027-01-02") }, "1 december 2026", "1 December 2026"],
  [{ style: "long" }, "1 december 2026", "1 December 2026"],
  [{ style: "long", year: "always", today: day("2026-11-23") }, "1 december 2026", "1 December 2026"],
];
for (const [format, nl, en] of styles) {
  test(`1 December 2026 as "${nl}" and "${en}"`, () => {
    assert.equal(formatDay(day("2026-12-01"), "nl", format), nl);
    assert.equal(formatDay(day("2026-12-01"), "en", format), en);
  });
}

const moments: [instant: string, nl: string, en: string][] = [
  ["2026-11-16T09:12:00Z", "ma 16 nov, 10.12", "Mon 16 Nov, 10:12"],
  ["2026-07-01T07:05:59Z", "wo 1 jul, 9.05", "Wed 1 Jul, 09:05"],
  ["2026-06-30T22:00:00Z", "wo 1 jul, 0.00", "Wed 1 Jul, 00:00"],
  ["2026-03-29T00:59:00Z", "zo 29 mrt, 1.59", "Sun 29 Mar, 01:59"],
  ["2026-03-29T01:00:00Z", "zo 29 mrt, 3.00", "Sun 29 Mar, 03:00"],
  ["2026-10-25T01:30:00Z", "zo 25 okt, 2.30", "Sun 25 Oct, 02:30"],
  ["2026-12-31T23:30:00Z", "vr 1 jan, 0.30", "Fri 1 Jan, 00:30"],
];
for (const [instant, nl, en] of moments) {
  test(`${instant} as "${nl}"`, () => {
    assert.equal(formatMoment(Temporal.Instant.from(instant), "nl"), nl);
    assert.equal(formatMoment(Temporal.Instant.from(instant), "en"), en);
  });
}

test("a moment in another year shows the year to whoever says what day it is", () => {
  const moment = Temporal.Instant.from("2025-11-17T09:12:00Z");
  assert.equal(formatMoment(moment, "nl", day("2026-11-23")), "ma 17 nov 2025, 10.12");
  assert.equal(formatMoment(moment, "en", day("2025-12-01")), "Mon 17 Nov, 10:12");
});
