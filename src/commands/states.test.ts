import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT } from "../database.js";
import { records, stateDocuments } from "./states.js";
import { findDifferences } from "./write-docs.js";

const lamp = {
  name: "lamp",
  dutch: "lamp",
  source: "src/lamp.ts",
  transitions: [
    { name: "make", from: [], to: "switched-off", by: ["anyone"] },
    { name: "break", from: ["switched-off", "on"], to: "broken", by: ["owner", "desk"] },
  ],
};

test("a diagram begins, moves and ends as the table says", () => {
  const text = stateDocuments([lamp]).get("lamp.md") ?? "";
  const lines = text.split("\n").map((line) => line.trim().replace(/ +/g, " "));
  for (const line of [
    'state "switched-off" as switched_off',
    "[*] --> switched_off: make",
    "switched_off --> broken: break",
    "on --> broken: break",
    "broken --> [*]",
    "| `break` | `switched-off`, `on` | `broken` | `owner`, `desk` |",
  ])
    assert.ok(lines.includes(line), `${line} is not in\n${text}`);
});

test("docs/states is what the code says", async () => {
  assert.ok(records.length > 0);
  assert.deepEqual(await findDifferences(join(PROJECT, "docs/states"), stateDocuments(records)), []);
});

test("a missing document and one that belongs to nothing are both named", async () => {
  const folder = join(PROJECT, "docs/states");
  const found = await findDifferences(folder, stateDocuments([...records, lamp]));
  assert.deepEqual(found, ["README.md", "lamp.md"]);
  assert.deepEqual(await findDifferences(folder, new Map()), [
    "README.md",
    ...records.map(({ name }) => `${name}.md`).sort(),
  ]);
});
