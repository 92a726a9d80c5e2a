import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isWorkingDay, workingDaysBetween } from "#municipality";
import { Temporal } from "#platform/clock";
import { openStatuses } from "./case.js";
import { promiseAfter } from "./promise.js";

const day = (text: string) => Temporal.PlainDate.from(text);
const none: ReadonlySet<string> = new Set();
const first = day("2026-01-01");
const days = fc.integer({ min: 0, max: 900 }).map((n) => first.add({ days: n }));
const closings = fc.uniqueArray(days, { maxLength: 20 }).map((all) => new Set(all.map(String)));

test("only waiting stops the clock, and only its end moves the date", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...openStatuses.filter((one) => one !== "waiting")),
      fc.constantFrom(...openStatuses, "answered" as const, "withdrawn" as const),
      days,
      days,
      closings,
      (status, next, answerDue, today, closed) => {
        const change = promiseAfter({ status, waitingSince: undefined, answerDue }, next, today, closed);
        assert.equal(change.answerDue, undefined);
        assert.deepEqual(change, next === "waiting" ? { waitingSince: today } : {});
      },
    ),
  );
});

test("after waiting there are as many working days left as when it began, counted day by day", () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      closings,
      (since, ahead, took, closed) => {
        const answerDue = since.add({ days: ahead });
        const today = since.add({ days: took });
        const found = { status: "waiting", waitingSince: since, answerDue } as const;
        const { answerDue: moved } = promiseAfter(found, "in-hand", today, closed);
        assert.ok(moved);
        assert.equal(countByHand(today, moved, closed), countByHand(since, answerDue, closed));
        if (!moved.equals(answerDue)) assert.ok(isWorkingDay(moved, closed), "a moved date is a day on which we work");
      },
    ),
  );
});

test("a question that waits over Christmas is promised after it", () => {
  const found = { status: "waiting", waitingSince: day("2026-12-22"), answerDue: day("2026-12-24") } as const;
  const change = promiseAfter(found, "in-hand", day("2026-12-28"), none);
  // Away: 23, 24 and 28 December; Christmas and the weekend do not count.
  assert.equal(change.answerDue?.toString(), "2026-12-30");
  assert.equal(change.waitingSince, undefined);
});

test("a date that was promised while the clock stood still moves by the days from then on, and the first one by the whole wait", () => {
  const found = {
    status: "waiting",
    waitingSince: day("2026-11-23"),
    answerDue: day("2026-12-15"),
    firstDue: day("2026-12-07"),
  } as const;
  const after = (promisedOn: string | undefined) => {
    const on = promisedOn === undefined ? undefined : day(promisedOn);
    const change = promiseAfter(found, "in-hand", day("2026-12-02"), none, on);
    return [change.answerDue?.toString(), change.firstDue?.toString()];
  };
  // 24, 25, 26, 27 and 30 November, 1 and 2 December; on Monday the 30th a new date was promised: two days are left.
  assert.deepEqual(after("2026-11-30"), ["2026-12-17", "2026-12-16"]);
  assert.deepEqual(after("2026-11-20"), ["2026-12-24", "2026-12-16"], "promised before they began to wait");
  assert.deepEqual(after(undefined), ["2026-12-24", "2026-12-16"]);
});

/** Independent of how the product counts: one day after the other, as with a finger on the calendar. */
function countByHand(from: Temporal.PlainDate, to: Temporal.PlainDate, closed: ReadonlySet<string>): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return workingDaysBetween(from, to, closed);
  let count = 0;
  for (let each = from; !each.equals(to); ) {
    each = each.add({ days: 1 });
    if (isWorkingDay(each, closed)) count += 1;
  }
  return count;
}
