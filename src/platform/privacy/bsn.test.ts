import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { holdsBsn, maskBsn } from "./index.js";

/** The test once more in another way: the check digit is what eleven leaves of the eight before it. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => [...digits, digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11])
  .filter((digits) => (digits[8] ?? 10) < 10 && digits.some((digit) => digit > 0))
  .map((digits) => digits.join(""));

const before = fc.constantFrom("", "bsn ", "BSN:", "(", "\n", "nummer, ", "“");
const after = fc.constantFrom("", ".", " en", ")", "\n", ", want", "”");
const sign = fc.constantFrom("", " ", ".", "-");

test("a citizen service number is seen however it is written, and nothing else of the text is touched", () => {
  fc.assert(
    fc.property(bsn, before, after, sign, (number, start, end, between) => {
      const written = [number.slice(0, 4), number.slice(4, 6), number.slice(6)].join(between);
      assert.ok(holdsBsn(start + written + end));
      assert.equal(maskBsn(start + written + end), `${start}•••••••••${end}`);
    }),
  );
});

test("a number that fails the test stays, and so does one that is longer, shorter or part of a code", () => {
  fc.assert(
    fc.property(bsn, fc.integer({ min: 1, max: 9 }), (number, more) => {
      const wrong = number.slice(0, 8) + ((Number(number[8]) + more) % 10);
      for (const text of [
        wrong,
        `${number}${more}`,
        number.slice(1),
        `NL${number}B01`,
        `${number}B01`,
        `06 ${number}`,
        `${more}.${number}`,
        `${number}-${more}`,
        "000000000",
      ])
        assert.equal(maskBsn(text), text);
    }),
  );
});

test("whatever is typed, masking twice is masking once, and what is masked holds none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), bsn, fc.string(), (start, number, end) => {
      const once = maskBsn(start + number + end);
      assert.equal(maskBsn(once), once);
      assert.ok(!holdsBsn(once));
    }),
  );
});
