import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordsOf } from "./asked.js";
import { beginningsOf, type Spot, spotsIn } from "./spots.js";

const letters = fc.constantFrom(
  ..."aetgTG19 .-_'\n",
  "é",
  "Ê",
  "ß",
  "ﬁ",
  "½",
  "œ",
  "i\u0307",
  "ϴ",
  "𝕋",
  "\ud835",
  "😀",
  "ª",
);
const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(""));
const word = fc
  .array(fc.constantFrom(..."aetg19", "é", "θ"), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(""));

/** The same with regular expressions and folding, slowly. */
function slowly(of: string, words: readonly string[]): Spot[] {
  const begins = new Set(words.map((one) => one.slice(0, 2)));
  const all = [...of.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({ word: found[0], at: found.index }));
  return all.filter((spot) => wordsOf(spot.word).some((one) => begins.has(one.slice(0, 2))));
}

test("every word that folds to one that begins as what is looked for is found where it stands", () => {
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 3 }), (of, words) => {
      const spots = spotsIn(of, beginningsOf(words));
      for (const { word: one, at } of spots) assert.equal(of.slice(at, at + one.length), one);
      const found = new Set(spots.map(({ at, word: one }) => `${at} ${one}`));
      for (const { at, word: one } of slowly(of, words)) assert.ok(found.has(`${at} ${one}`), `${one} of ${of}`);
    }),
    { numRuns: 2_000 },
  );
});

test("of words in plain letters no other is looked at again", () => {
  const found = (of: string, ...words: string[]) => spotsIn(of, beginningsOf(words)).map((spot) => spot.word);
  const sentence = "Het TERRAS van 't terrasje, te-rug: een café (T) in 1901.";
  assert.deepEqual(found(sentence, "terrassen"), ["TERRAS", "terrasje", "te", "café"]);
  assert.deepEqual(found(sentence, "t"), ["t", "café", "T"]);
  assert.deepEqual(found(sentence, "19"), ["café", "1901"]);
  assert.deepEqual(found(sentence, "kade"), ["café"]);
});
