import assert from "node:assert/strict";
import { test } from "node:test";
import { boundaryViolations, cycleViolations } from "./boundaries.js";
import { importsOf } from "./imports.js";
import { holdsHere, planted, realSources } from "./planted.js";
import { isCode, shown } from "./sources.js";

/** Files that the planted imports may point to. */
const world = {
  "src/platform/db/index.ts": "export const db = 1;",
  "src/modules/identity/index.ts": "export const a = 1;",
  "src/modules/cases/index.ts": "export const a = 1;",
  "src/modules/monitor/index.ts": "export const a = 1;",
  "src/testing/index.ts": "export const a = 1;",
};

/** What the rule says of one file with this text. */
function saidOf(path: string, text: string): string[] {
  const files = planted({ ...world, [path]: text });
  return shown(boundaryViolations(files)).filter((line) => line.startsWith(path));
}

const refused: [path: string, text: string, message: RegExp][] = [
  ["src/platform/web/a.ts", 'import { a } from "#cases";', /platform imports #cases/],
  ["src/platform/web/a.ts", 'import type { a } from "#cases";', /platform imports #cases/],
  ["src/platform/web/a.ts", 'import "../../modules/cases/index.js";', /platform imports \.\./],
  ["src/platform/web/a.ts", 'import "../../config.js";', /platform imports/],
  ["src/modules/cases/a.ts", 'import "../../platform/db/index.js";', /leaves the module/],
  ["src/modules/cases/a.ts", 'import "../identity/queries.js";', /leaves the module/],
  ["src/modules/cases/pages/a.ts", 'export { a } from "../../identity/index.js";', /leaves the module/],
  ["src/modules/cases/a.ts", 'import { a } from "#monitor";', /#monitor, which is not before cases/],
  ["src/modules/cases/a.ts", 'export * from "#monitor";', /#monitor/],
  ["src/modules/cases/a.ts", 'export type { a } from "#monitor";', /#monitor/],
  ["src/modules/cases/a.ts", 'const a = await import("#monitor");', /#monitor/],
  ["src/modules/cases/a.ts", 'type A = import("#monitor").a;', /#monitor/],
  ["src/modules/cases/a.ts", 'type A = typeof import("#monitor");', /#monitor/],
  ["src/modules/cases/a.ts", 'const a = require("#monitor");', /#monitor/],
  ["src/modules/cases/a.ts", 'import a = require("#monitor");', /#monitor/],
  ["src/modules/cases/a.ts", "const a = await import(name);", /made up while running/],
  ["src/modules/cases/a.ts", 'import { a } from "#cases";', /#cases, which is not before/],
  ["src/modules/cases/a.test.ts", 'import { a } from "#monitor";', /#monitor/],
  ["src/modules/cases/a.ts", 'import { a } from "#directory";', /does not exist/],
  ["src/modules/cases/a.ts", 'import { a } from "#platform/jobs";', /does not exist/],
  ["src/modules/cases/a.ts", 'import { a } from "#testing";', /for tests only/],
  ["src/server.ts", 'import { a } from "./testing/index.js";', /for tests only/],
  ["src/modules/cases/a.ts", 'import fc from "fast-check";', /for development only/],
  ["src/platform/web/a.ts", 'import a from "@x/dev/deep";', /for development only/],
  ["src/modules/cases/a.ts", 'import a from "left-pad";', /package\.json does not name/],
  ["src/modules/cases/a.test.ts", 'import a from "left-pad";', /package\.json does not name/],
  ["src/modules/cases/a.ts", 'import fs from "fs";', /without node:/],
  ["src/modules/cases/a.ts", 'import { randomUUIDv7 } from "node:crypto";', /keeps their order/],
  ["src/modules/sundry/a.ts", "", /no place in the order/],
  ["src/modules/cases/index.ts", 'export * from "./case.js";', /hides/],
  ["src/modules/cases/index.ts", `export { ${names(16)} } from "./case.js";`, /exports 16 names/],
  ["src/modules/cases/index.ts", `export const ${names(16).replaceAll(",", " = 1,")} = 1;`, /exports 16 names/],
];
for (const [path, text, message] of refused) {
  test(`refused in ${path}: ${text.slice(0, 60)}`, () => {
    const said = saidOf(path, text);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(said[0] ?? "", message);
  });
}

const allowed: [path: string, text: string][] = [
  ["src/platform/web/a.ts", 'import { db } from "#platform/db";'],
  [
    "src/platform/web/a.ts",
    'import { db } from "../db/pool.js"; import fs from "node:fs"; import { Hono } from "hono/tiny";',
  ],
  ["src/platform/web/a.test.ts", 'import { a } from "#testing"; import fc from "fast-check";'],
  ["src/modules/cases/a.ts", 'import { a } from "#identity"; import { db } from "#platform/db"; import "./b.js";'],
  ["src/modules/cases/pages/ask/a.tsx", 'import { a } from "../../case.js";'],
  ["src/modules/cases/a.test.tsx", 'import { a } from "#testing"; import fc from "fast-check";'],
  ["src/testing/a.ts", 'import { a } from "#monitor"; import fc from "fast-check";'],
  ["src/modules.ts", 'import { a } from "./modules/cases/module.js";'],
  ["src/modules/cases/index.ts", `export { ${names(15)} } from "./case.js";`],
];
for (const [path, text] of allowed) {
  test(`allowed in ${path}: ${text.slice(0, 60)}`, () => assert.deepEqual(saidOf(path, text), []));
}

test("rings are found, through types, folders and # names too", () => {
  const files = planted({
    "src/a.ts": 'import type { b } from "./deep/b.js";',
    "src/deep/b.ts": 'export * from "#platform/c";',
    "src/platform/c/index.ts": 'export const a = () => import("../../a.js");',
    "src/d.tsx": 'import "./d.js";',
    "src/fine.ts": 'import "./a.js"; import "./d.js";',
  });
  assert.deepEqual(
    cycleViolations(files).map(({ message }) => message),
    [
      "imports itself: src/a.ts → src/deep/b.ts → src/platform/c/index.ts → src/a.ts",
      "imports itself: src/d.tsx → src/d.tsx",
    ],
  );
});

test("two files that both import a third are no ring", () => {
  const files = planted({
    "src/a.ts": 'import "./b.js"; import "./c.js";',
    "src/b.ts": 'import "./c.js";',
    "src/c.ts": "",
  });
  assert.deepEqual(cycleViolations(files), []);
});

test("the boundaries hold in this project", () => {
  holdsHere(boundaryViolations, ({ path }) => isCode(path) && /^src\/(platform|modules)\//.test(path), 12);
  const count = realSources.filter(({ path }) => isCode(path)).flatMap(importsOf).length;
  assert.ok(count >= 60, `only ${count} imports read`);
});

test("there are no rings in this project", () => holdsHere(cycleViolations, ({ path }) => isCode(path), 25));

function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `n${at}`).join(", ");
}
