import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsHere, planted } from "./planted.js";
import { isCode, shown } from "./sources.js";
import { foreignTableViolations, strayQueryViolations } from "./sql.js";

const stray: [path: string, text: string, message: RegExp][] = [
  ["src/modules/cases/case.ts", 'import { sql } from "kysely";', /imports kysely/],
  ["src/modules/cases/case.ts", 'import type { Kysely } from "kysely";', /imports kysely/],
  ["src/modules/cases/case.ts", 'const pg = await import("pg");', /imports pg/],
  ["src/modules/cases/case.ts", 'export * from "kysely/helpers/postgres";', /imports kysely/],
  ["src/modules/cases/pages/a.tsx", "const a = sql`select 1`;", /sql`…`/],
  ["src/modules/cases/case.ts", "const a = kysely.sql<number>`select 1`;", /sql`…`/],
  ["src/modules/cases/case.ts", 'sql.raw("select 1");', /sql\.raw/],
  ["src/modules/cases/case.ts", 'db.selectFrom("cases.case");', /selectFrom/],
  ["src/modules/cases/case.ts", 'db?.insertInto("cases.case");', /insertInto/],
  ["src/modules/cases/case.ts", 'db["updateTable"]("cases.case");', /updateTable/],
  ["src/modules/cases/use-cases/a.ts", 'tx.with("a", (b) => b.deleteFrom("cases.case"));', /deleteFrom/],
  ["src/modules/cases/a.test.ts", 'db.mergeInto("cases.case");', /mergeInto/],
  ["src/modules/cases/sql.ts", "sql`select 1`;", /sql`…`/],
  ["src/modules/cases/my-queries.ts", "sql`select 1`;", /sql`…`/],
  ["src/platform/audit/seal.ts", "sql`select 1`;", /sql`…`/],
];
for (const [path, text, message] of stray) {
  test(`no SQL in ${path}: ${text}`, () => {
    const said = shown(strayQueryViolations(planted({ [path]: text })));
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(said[0] ?? "", message);
  });
}

const SQL = 'import { sql } from "kysely"; sql`select 1`; db.selectFrom("x");';
for (const path of [
  "src/modules/cases/queries.ts",
  "src/platform/audit/queries.ts",
  "src/platform/audit/sql.ts",
  "src/platform/db/deep/pool.ts",
]) {
  test(`SQL may stand in ${path}`, () => assert.deepEqual(strayQueryViolations(planted({ [path]: SQL })), []));
}

const world = {
  "src/modules/cases/index.ts": "",
  "src/modules/office-hours/index.ts":
    'export const publishedViews: readonly string[] = ["office_hours.slot_view", "cases.stolen"] as const;',
  "src/modules/events/index.ts": 'const publishedViews = ["events.not_exported"];',
  "src/platform/access/index.ts": 'export const publishedViews = ["platform.person_view"];',
};

function tablesIn(text: string, path = "src/modules/cases/queries.ts"): string[] {
  const found = foreignTableViolations(planted({ ...world, [path]: text }));
  return found.filter((violation) => violation.path === path).map(({ message }) => message);
}

const foreign: [text: string, name: string][] = [
  ['db.selectFrom("office_hours.slot as s");', "office_hours.slot"],
  ["sql`select * from office_hours.slot where id = $" + "{id}`;", "office_hours.slot"],
  ['sql`delete from "office_hours" . "slot"`;', "office_hours.slot"],
  ["sql`select * from OFFICE_HOURS.Slot`;", "office_hours.slot"],
  ["sql`select * from events.$" + "{name}`;", "events.?"],
  ["const t = `platform.session`;", "platform.session"],
  ['db.selectFrom("jobs.job");', "jobs.job"],
  ['db.withSchema("events").selectFrom("day");', "events"],
  ['sql.table(["events", "day"]);', "events"],
  ['db.selectFrom("events.not_exported");', "events.not_exported"],
];
for (const [text, name] of foreign) {
  test(`another's table is seen: ${text}`, () => assert.deepEqual(tablesIn(text), [`names ${name}, not its own`]));
}

test("own tables, published views, file names and other words with a dot are fine", () => {
  assert.deepEqual(tablesIn('import type { A } from "./events.js"; export { b } from "./events.js";'), []);
  assert.deepEqual(tablesIn('db.selectFrom("cases.case as c").select(["c.id", "my_events.id", "x.events.y"]);'), []);
  assert.deepEqual(tablesIn("sql`select * from office_hours.slot_view, platform.person_view`;"), []);
  assert.deepEqual(tablesIn('db.selectFrom("office_hours.slot");', "src/modules/office-hours/queries.ts"), []);
});

test("a view is published by its owner only", () => {
  const said = shown(foreignTableViolations(planted(world)));
  assert.deepEqual(said, ["src/modules/office-hours/index.ts:0 publishes cases.stolen, not its own view"]);
  assert.equal(tablesIn('db.selectFrom("cases.stolen");', "src/modules/events/queries.ts").length, 1);
});

test("SQL stands only where it belongs in this project", () => {
  holdsHere(strayQueryViolations, ({ path }) => isCode(path) && /^src\/(platform|modules)\//.test(path), 12);
});

test("no module names another's tables in this project", () => {
  holdsHere(foreignTableViolations, ({ path }) => isCode(path) && path.startsWith("src/modules/"), 2);
});
