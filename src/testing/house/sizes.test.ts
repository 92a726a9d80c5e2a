import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsHere, planted } from "./planted.js";
import { nameViolations, sizeViolations, unfinishedViolations } from "./sizes.js";
import { isCode, shown } from "./sources.js";

const lines = (count: number) => "x\n".repeat(count);

test("301 lines are too many, 300 are not, with or without a last line end", () => {
  const files = planted({
    "src/a.ts": lines(300),
    "src/b.ts": lines(301),
    "e2e/c.tsx": `${lines(300)}x`,
    "bench/d.css": lines(400),
    "src/e.json": lines(400),
    "src/f.md": `${lines(299)}x`,
  });
  assert.deepEqual(shown(sizeViolations(files)), [
    "src/b.ts:301 has 301 lines, at most 300",
    "e2e/c.tsx:301 has 301 lines, at most 300",
    "bench/d.css:301 has 400 lines, at most 300",
  ]);
});

test("names that say nothing are refused, as file and as folder", () => {
  const bad = [
    "src/utils/a.ts",
    "src/a/helpers.ts",
    "e2e/common.test.ts",
    "src/types.ts",
    "src/Misc/a.css",
    "bench/types.d.ts",
  ];
  const good = ["src/commons.ts", "src/my-helpers.ts", "src/document-types.ts", "src/typesetting/a.ts"];
  const files = planted(Object.fromEntries([...bad, ...good].map((path) => [path, ""])));
  assert.deepEqual(
    nameViolations(files).map(({ path }) => path),
    bad,
  );
});

test("words that mark unfinished work are refused in any case of letters", () => {
  const words = ["Lorem" + " Ipsum", "// TO" + "DO: later", "/* FIX" + "ME */"];
  const files = planted({ "src/a.ts": `fine\n${words.join("\n")}\nmastodons: fine` });
  assert.deepEqual(
    unfinishedViolations(files).map(({ line }) => line),
    [2, 3, 4],
  );
});

test("sizes, names and words in this project", () => {
  holdsHere(sizeViolations, ({ path }) => isCode(path), 25);
  holdsHere(nameViolations, ({ path }) => path.startsWith("src/"), 25);
  holdsHere(unfinishedViolations, ({ path }) => path.startsWith("src/"), 25);
});
