import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { realSources } from "./planted.js";
import { readingComplaints, sentencesOf, textsBelow, wordsIn } from "./reading.js";
import { projectRoot } from "./sources.js";
import { dutchTextFiles } from "./texts.js";

const words = (count: number) => `${Array(count).fill("woord").join(" ")}.`;

test("sentences and words are counted as a reader would", () => {
  assert.deepEqual(sentencesOf("Dit is één. En dit? Ja!\nNieuw · los"), [
    "Dit is één.",
    "En dit?",
    "Ja!",
    "Nieuw",
    "los",
  ]);
  assert.equal(wordsIn("Bel 06 1234 5678 – of mail."), 6);
});

test("a long sentence is seen, and so is a text that is heavy on average", () => {
  assert.deepEqual(readingComplaints([{ path: "a", text: words(15) }]), []);
  assert.match(readingComplaints([{ path: "a", text: words(26) }])[0] ?? "", /^a: 26 words/);
  assert.deepEqual(readingComplaints([{ path: "a", text: words(16) }]), ["a sentence has 16.0 words on average"]);
});

test("texts are found in lists, in records and behind functions", () => {
  const found = textsBelow("", {
    a: ["x"],
    b: { c: (name: string) => `Dag ${name}` },
    d: (day: Date) => day.toISOString(),
  });
  assert.deepEqual(
    found.map(({ path, text }) => `${path} ${text}`),
    ["a.0 x", "b.c() Dag Noor"],
  );
});

test("the Dutch of this project can be read at level B1", async () => {
  const paths = dutchTextFiles(realSources);
  const texts = await Promise.all(paths.map(readTexts));
  assert.ok(texts.flat().length > 150, `only ${texts.flat().length} texts were read`);
  assert.deepEqual(readingComplaints(texts.flat()), []);
});

async function readTexts(path: string) {
  const compiled = join(projectRoot(), "dist", path.replace(/\.tsx?$/, ".js"));
  const { nl } = (await import(pathToFileURL(compiled).href)) as { nl: unknown };
  return textsBelow(path, nl);
}
