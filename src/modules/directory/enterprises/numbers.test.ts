import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readBranchNumber, readKvkNumber, showNumber } from "./numbers.js";

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));
const spaces = fc.stringMatching(/^[ .\u00a0]{0,3}$/);

/** Digits with spaces and dots anywhere between and around them. */
const typed = (count: number) =>
  fc
    .tuple(digits(count), fc.array(spaces, { minLength: count + 1, maxLength: count + 1 }))
    .map(([number, gaps]) => ({ number, text: gaps.map((gap, at) => gap + (number[at] ?? "")).join("") }));

for (const [name, read, count] of [
  ["a KvK number", readKvkNumber, 8],
  ["a branch number", readBranchNumber, 12],
] as const) {
  test(`${name} is read with spaces and dots anywhere, leading zeros kept, and again as it is shown`, () => {
    fc.assert(
      fc.property(typed(count), ({ number, text }) => {
        assert.equal(read(text), number);
        assert.equal(read(showNumber(number)), number);
      }),
    );
  });

  test(`nothing else is ${name}`, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = read(text);
        if (found === undefined) return;
        assert.match(found, new RegExp(`^[0-9]{${count}}$`));
        assert.equal(text.replace(/[\s.]/gu, ""), found);
      }),
    );
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 20 })
          .filter((other) => other !== count)
          .chain(digits),
        (text) => assert.equal(read(text), undefined),
      ),
    );
    for (const text of ["", "1234567a", "-1234567", "+12345678", "1234 567", "１２３４５６７８", "12345678\0"])
      assert.equal(read(text), undefined, text);
  });
}
