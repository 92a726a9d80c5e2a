import assert from "node:assert/strict";
import { test } from "node:test";
import { layerViolations } from "./layers.js";
import { holdsHere, planted } from "./planted.js";
import { isCode } from "./sources.js";

function saidOf(path: string, text: string): string[] {
  const files = planted({ "src/modules/cases/queries.ts": "", "src/modules/cases/mails/queries.ts": "", [path]: text });
  return layerViolations(files).map(({ message }) => /takes (\S+)/.exec(message)?.[1] ?? message);
}

const refused: [path: string, text: string, names: string[]][] = [
  ["src/modules/cases/pages/a/page.tsx", 'import { findCase, insertCase } from "../../queries.js";', ["insertCase"]],
  ["src/modules/cases/pages/a/page.tsx", 'import { insertCase as findCase } from "../../queries.js";', ["insertCase"]],
  ["src/modules/cases/api/a.ts", 'import * as queries from "../queries.js";', ["*"]],
  ["src/modules/cases/api/a.ts", 'const q = await import("../queries.js");', ["*"]],
  ["src/modules/cases/api/a.ts", 'import queries from "../queries.js";', ["default"]],
  ["src/modules/cases/api/a.ts", 'import { finder, counters } from "../queries.js";', ["finder", "counters"]],
  ["src/modules/cases/module.ts", 'import { saveCase } from "./queries.js";', ["saveCase"]],
  ["src/modules/cases/index.ts", 'export { findCase, saveCase } from "./queries.js";', ["saveCase"]],
  ["src/modules/cases/index.ts", 'export * from "./queries.js";', ["*"]],
  ["src/modules/cases/use-cases/a.ts", 'export { saveCase } from "../queries.js";', ["saveCase"]],
  ["src/modules/cases/mails/a.ts", 'import { saveMail } from "./queries.js";', ["saveMail"]],
  ["src/worker.ts", 'import { saveCase } from "./modules/cases/queries.js";', ["saveCase"]],
];
for (const [path, text, names] of refused) {
  test(`refused in ${path}: ${text}`, () => assert.deepEqual(saidOf(path, text), names));
}

const allowed: [path: string, text: string][] = [
  [
    "src/modules/cases/pages/a/page.tsx",
    'import { findCase, listCases, countCases, readCase } from "../../queries.js";',
  ],
  ["src/modules/cases/pages/a/page.tsx", 'import { type CaseRow, findCase } from "../../queries.js";'],
  ["src/modules/cases/pages/a/page.tsx", 'import type { CaseRow } from "../../queries.js";'],
  ["src/modules/cases/pages/a/page.tsx", 'import { saveCase } from "../../use-cases/save-case.js";'],
  [
    "src/modules/cases/use-cases/a.ts",
    'import { saveCase } from "../queries.js"; import * as all from "../queries.js";',
  ],
  ["src/modules/cases/jobs/a.ts", 'import { saveCase } from "../queries.js";'],
  ["src/modules/cases/jobs.ts", 'import { saveCase } from "./queries.js";'],
  ["src/modules/cases/case.test.ts", 'import { saveCase } from "./queries.js";'],
];
for (const [path, text] of allowed) {
  test(`allowed in ${path}: ${text}`, () => assert.deepEqual(saidOf(path, text), []));
}

test("only use cases and jobs write in this project", () => {
  holdsHere(layerViolations, ({ path }) => isCode(path) && path.startsWith("src/"), 25);
});
