import assert from "node:assert/strict";
import { after, test } from "node:test";
import { systemClock } from "#platform/clock";
import { cloneDatabase } from "#testing";
import { loadDemo } from "./demo.js";
import { sectionKeys } from "./modules/municipality/settings.js";

const database = await cloneDatabase();
after(() => database.drop());

test("the demo town has nothing left to do in its settings, and says how long it keeps a question", async () => {
  await loadDemo(database.address, systemClock, () => {});
  const saved = await database.rows<{ section: string }>("select section from municipality.section");
  assert.deepEqual(saved.map(({ section }) => section).sort(), [...sectionKeys].sort());
  const [town] = await database.rows("select keep_years from municipality.municipality");
  assert.deepEqual(town, { keep_years: 7 });
});
