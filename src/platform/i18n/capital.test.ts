import assert from "node:assert/strict";
import { test } from "node:test";
import { capital } from "./words.js";

const table: readonly [form: string, atTheStart: string][] = [
  ["sociale onderneming", "Sociale onderneming"],
  ["het loket impactondernemen", "Het loket impactondernemen"],
  ["één vraag", "Eén vraag"],
  ["ijsbaan", "IJsbaan"],
  ["IJsselstein", "IJsselstein"],
  ["'s avonds", "'s Avonds"],
  ["’t loket", "’t Loket"],
  ["'s-Hertogenbosch", "'s-Hertogenbosch"],
  ["Stad Utrecht", "Stad Utrecht"],
  ["12 vragen", "12 vragen"],
  ["𐐨 en meer", "𐐀 en meer"],
  ["", ""],
];
for (const [form, atTheStart] of table) {
  test(`“${form}” begins a sentence as “${atTheStart}”`, () => assert.equal(capital(form), atTheStart));
}

/** The same words at every run, so that a failure can be seen again. */
function* madeUp(count: number): Generator<string> {
  const letters = ["a", "e", "i", "j", "ij", "é", "ö", "S", "IJ", "k", "z", " ", "-", "'", "’", "7", ".", "𐐨"];
  let seed = 20261123;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let at = 0; at < count; at += 1)
    yield Array.from({ length: next(9) }, () => letters[next(letters.length)]).join("");
}

test("whatever the form, a capital changes its case at one place and nothing else, and only once", () => {
  for (const form of madeUp(5_000)) {
    const begun = capital(form);
    assert.equal(begun.toLowerCase(), form.toLowerCase(), form);
    assert.equal(capital(begun), begun, form);
    const changed = [...form].filter((letter, at) => letter !== [...begun][at]);
    assert.ok(changed.length <= 2, form);
    if (/^\p{Ll}/u.test(form)) assert.match(begun, /^\p{Lu}/u, form);
  }
});
