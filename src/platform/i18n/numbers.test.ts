import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber, formatPercent } from "./numbers.js";

const numbers: [n: number, digits: number | undefined, nl: string, en: string][] = [
  [1.4, undefined, "1,4", "1.4"],
  [0, undefined, "0", "0"],
  [-0, undefined, "0", "0"],
  [-0.001, 1, "0,0", "0.0"],
  [-1.5, undefined, "-1,5", "-1.5"],
  [7, 1, "7,0", "7.0"],
  [2.25, 1, "2,3", "2.3"],
  [1234, undefined, "1.234", "1,234"],
  [1234567.891, 2, "1.234.567,89", "1,234,567.89"],
];
for (const [n, digits, nl, en] of numbers) {
  test(`${n} with ${digits ?? "free"} digits`, () => {
    assert.equal(formatNumber(n, "nl", digits), nl);
    assert.equal(formatNumber(n, "en", digits), en);
  });
}

test("percentages", () => {
  assert.equal(formatPercent(0.45, "nl"), "45%");
  assert.equal(formatPercent(0.4567, "nl", 1), "45,7%");
  assert.equal(formatPercent(0.4567, "en", 1), "45.7%");
  assert.equal(formatPercent(-0.0001, "en"), "0%");
  assert.equal(formatPercent(12.5, "nl"), "1.250%");
});

test("what is no number is refused", () => {
  for (const n of [Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => formatNumber(n, "nl"), RangeError);
  assert.throws(() => formatPercent(Number.NaN, "en"), RangeError);
  assert.throws(() => formatNumber(1, "nl", -1), RangeError);
});
