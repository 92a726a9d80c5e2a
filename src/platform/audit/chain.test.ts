import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import type { Actor } from "#platform/access";
import { openWorld } from "#testing";
import { ReadLog, sealAudit, verifyAudit } from "./index.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("velden");
const reader: Actor = { kind: "person", personId: randomUUIDv7(), name: "Wie", roles: new Set() };

test("one run of the job seals all that waits, however much came in since the last", async () => {
  const log = new ReadLog(world.house.db, world.clock, assert.fail);
  const id = randomUUIDv7();
  for (let n = 0; n < 1_700; n += 1) log.note(town.id, reader, { action: "case.read", subject: { kind: "case", id } });
  await log.close();
  const { unsealed: waiting } = await verifyAudit(world.house.db, town.id);
  assert.ok(waiting >= 1_700);
  assert.ok((await sealAudit(world.house.db)) >= waiting);
  assert.deepEqual(await verifyAudit(world.house.db, town.id), { sealed: waiting, unsealed: 0 });
});
