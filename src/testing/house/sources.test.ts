import assert from "node:assert/strict";
import { test } from "node:test";
import { realSources } from "./planted.js";
import { isCode, isTest, moduleOf } from "./sources.js";
import { treeOf } from "./syntax.js";

test("the sources are those of this project, this file and package.json among them", () => {
  const paths = realSources.map(({ path }) => path);
  assert.ok(paths.includes("src/testing/house/sources.test.ts"));
  assert.ok(paths.includes("package.json"));
  assert.ok(paths.every((path) => !path.includes("dist/") && !path.includes("node_modules/")));
  assert.equal(new Set(paths).size, paths.length);
});

test("what is test code, and whose a file is", () => {
  assert.equal(isTest("src/modules/cases/pages/ask/page.test.tsx"), true);
  assert.equal(isTest("src/testing/index.ts"), true);
  assert.equal(isTest("src/modules/cases/testing/index.ts"), false);
  assert.equal(isTest("src/modules/cases/test.ts"), false);
  assert.equal(moduleOf("src/modules/office-hours/slot.ts"), "office-hours");
  assert.equal(moduleOf("src/modules.ts"), undefined);
});

test("a file that cannot be parsed is an error, not a pass", () => {
  assert.throws(() => treeOf({ path: "src/a.ts", text: "const = ;" }), /src\/a\.ts/);
});

test("every spelling of code is code", () => {
  for (const ending of ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"])
    assert.ok(isCode(`src/a.${ending}`), ending);
  for (const path of ["src/a.css", "src/a.md", "src/a.json", "src/ts"]) assert.ok(!isCode(path), path);
});
