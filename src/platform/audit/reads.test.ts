import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import type { Actor } from "#platform/access";
import { openWorld } from "#testing";
import { ReadLog } from "./index.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("velden");
const reader: Actor = { kind: "person", personId: randomUUIDv7(), name: "Wie", roles: new Set() };

test("as many reads as may wait for the database are put on record when it is back", async () => {
  const complaints: unknown[] = [];
  const log = new ReadLog(world.house.db, world.clock, (error) => complaints.push(error));
  const id = randomUUIDv7();
  for (let n = 0; n < 10_000; n += 1) log.note(town.id, reader, { action: "case.read", subject: { kind: "case", id } });
  await log.close();
  assert.deepEqual(complaints, []);
  const [row] = await world.database.rows(
    `select count(*)::int as entries, count(u.entry_id)::int as notes from platform.audit_entry e
     left join platform.audit_unsealed u using (municipality_id, entry_id) where e.actor_id = $1`,
    [reader.personId],
  );
  assert.deepEqual(row, { entries: 10_000, notes: 10_000 });
});

test("whoever asks for what was read gets also what was noted while an earlier reading was being written", async () => {
  const log = new ReadLog(world.house.db, world.clock, assert.fail);
  const id = randomUUIDv7();
  const fact = { action: "case.read", subject: { kind: "case", id } };
  log.note(town.id, reader, fact);
  const earlier = log.flush();
  log.note(town.id, reader, fact);
  log.note(town.id, reader, fact);
  await Promise.all([log.flush(), log.flush()]);
  const [row] = await world.database.rows(
    "select count(*)::int as entries from platform.audit_entry where subject_id = $1",
    [id],
  );
  assert.deepEqual(row, { entries: 3 });
  await earlier;
  await log.close();
});
