import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../database.js";
import { faultsIn, readFaultList } from "./fault-list.js";

const planted = `## Chapter
### Held
- \`a.test.ts\`: it holds
- \`a.test.ts\`: of \${what}
### Held by nothing
Some words.
### Held by what is not there
- \`b.test.ts\`: it holds
- \`a.test.ts\`: it held
`;

test("a promise without a test, a file that is gone and a title that changed are found", () => {
  const sources: Record<string, string> = {
    "a.test.ts": `test("it holds", () => {}); test(\`of \${what}\`, () => {});`,
  };
  assert.deepEqual(
    faultsIn(readFaultList(planted), (file) => sources[file]),
    ["no test holds: Held by nothing", "there is no b.test.ts", "a.test.ts has no test “it held”"],
  );
});

test("every promise of docs/faults.md is held by tests that are there", () => {
  const list = readFaultList(readFileSync(join(PROJECT, "docs/faults.md"), "utf8"));
  assert.ok(list.length > 30);
  const sourceOf = (file: string) =>
    existsSync(join(PROJECT, file)) ? readFileSync(join(PROJECT, file), "utf8") : undefined;
  assert.deepEqual(faultsIn(list, sourceOf), []);
});
