import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "#platform/clock";
import { joined, twelveMonths } from "./months.js";
import { chunked, divide } from "./trend.js";

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 12,
  maxLength: 12,
});
const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);

test("whatever the numbers: no point of fewer than five, and what is left empty cannot be had by taking away", () => {
  fc.assert(
    fc.property(counts, (months) => {
      const division = divide(months);
      if (!division) return;
      const blocks = chunked(months, division.size).map(sum);
      const shown = blocks.filter((_, at) => division.fates[at] === "shown");
      assert.ok(shown.length >= 2 && shown.every((n) => n >= 5), String(shown));
      const rest = sum(blocks) - sum(shown);
      assert.ok(rest === 0 || rest >= 5, `${rest} can be worked out`);
      assert.ok(blocks.every((n, at) => (division.fates[at] === "none") === (n === 0)));
    }),
    { numRuns: 2000 },
  );
});

test("months where there is enough, else quarters, else halves, else nothing", () => {
  const divided = (months: number[]) => divide(months)?.size;
  assert.equal(divided(Array(12).fill(5)), 1);
  assert.equal(divided(Array(12).fill(2)), 3);
  assert.equal(divided(Array(12).fill(1)), 6);
  assert.equal(divided([4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]), undefined);
  assert.equal(divided([9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), undefined, "one point shows no course");
});

test("one thin month takes the smallest of the others with it, so that it cannot be worked out", () => {
  const months = [9, 9, 9, 9, 3, 9, 9, 6, 9, 9, 9, 9];
  assert.deepEqual(divide(months), {
    size: 1,
    fates: months.map((n) => (n === 3 ? "few" : n === 6 ? "held-back" : "shown")),
  });
});

test("twelve months follow each other without a gap, end today, and make a year", () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => Temporal.PlainDate.from("2024-01-01").add({ days: n }));
  fc.assert(
    fc.property(days, (today) => {
      const months = twelveMonths(today);
      assert.equal(months.length, 12);
      for (const [at, { from, to }] of months.entries()) {
        assert.ok(Temporal.PlainDate.compare(from, to) < 0);
        const next = months[at + 1]?.from ?? today.add({ days: 1 });
        assert.ok(to.add({ days: 1 }).equals(next), `${to} and then ${next}`);
      }
      assert.ok(joined(months).from.equals(today.subtract({ months: 12 }).add({ days: 1 })));
    }),
  );
});
