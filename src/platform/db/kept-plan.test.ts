import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#testing";
import { Database, NOWHERE } from "./database.js";
import { keptPlan } from "./kept-plan.js";
import type { Read } from "./transaction.js";

const world = await openWorld({ worker: false });
const towns = [await world.addTown("planstad"), await world.addTown("elders")];
const db = new Database({ connection: world.database.address, poolSize: 1, publish: async () => {} });
after(() => db.close());

async function readPeople(read: Read): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${keptPlan("test-people")}
    select person_id as id from identity.staff order by person_id`.execute(read.select());
  return rows.map(({ id }) => id);
}

test("a plan is kept on its connection, and gives every municipality and every role its own rows", async () => {
  const people = towns.map((town) => Object.values(town.people).sort());
  assert.ok(people.every((own) => own.length > 1));
  // Ten times and more, because after five PostgreSQL may take one plan for all.
  for (let turn = 0; turn < 12; turn += 1)
    for (const [at, town] of towns.entries()) assert.deepEqual(await db.read(town.id, readPeople), people[at]);
  assert.deepEqual(await db.read(NOWHERE, readPeople), []);
  assert.deepEqual((await db.platform(readPeople)).sort(), people.flat().sort());
  const kept = await db.platform(async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(tx.select());
    return rows.map(({ name }) => name);
  });
  assert.deepEqual(kept, ["test-people"]);
});
