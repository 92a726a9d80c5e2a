import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#testing";
import { Database } from "./database.js";
import type { Read, Tx } from "./transaction.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("laatstad");
// Tests wait for no disk; whoever uses the product does.
const connection = { ...world.database.address, options: "-c synchronous_commit=on" };
const db = new Database({ connection, poolSize: 1, publish: async () => {} });
after(() => db.close());
/** Writes down how many were there before it. */
const saying = (what: string, told = "count(*)::text") => `insert into platform.submission
  (municipality_id, submission_key, result, sent_at)
  select '${town.id}', sha256(convert_to('${what}', 'UTF8')), ${told}, now() from platform.submission`;
const say = (tx: Tx, what: string) => sql.raw(saying(what)).execute(tx.tables());

/** What was written down, in that order. */
async function said(of: readonly string[]): Promise<(string | undefined)[]> {
  const rows = await world.database.rows<{ key: string; result: string }>(
    "select encode(submission_key, 'hex') as key, result from platform.submission order by result",
  );
  const names = new Map(of.map((what) => [createHash("sha256").update(what).digest("hex"), what]));
  return rows.map(({ key }) => names.get(key));
}

test("what is left for the commit comes last, and with the rest or not at all", async () => {
  await db.write(town.id, async (tx) => {
    tx.atCommit(saying("third"));
    tx.elsewhere(town.id).atCommit(saying("last"));
    await say(tx, "first");
    await say(tx, "second");
  });
  const all = ["first", "second", "third", "last"];
  assert.deepEqual(await said(all), all);
  const failing = db.write(town.id, async (tx) => {
    await say(tx, "lost");
    tx.atCommit(saying("lost too", "null"));
  });
  await assert.rejects(failing, { code: "23502" });
  const changed = db.write(town.id, async (tx) => {
    tx.atCommit(saying("lost"));
    throw new Error("changed its mind");
  });
  await assert.rejects(changed, /changed its mind/);
  assert.deepEqual(await said(all), all);
});

test("only what is fleeting does not wait for the disk, and the next on the same connection does", async () => {
  const waits = async (read: Read) => {
    const { rows } = await sql<{ waits: string }>`select current_setting('synchronous_commit') as waits`.execute(
      read.select(),
    );
    return rows[0]?.waits;
  };
  for (const [kind, expected] of [
    ["lasting", "on"],
    ["fleeting", "off"],
    ["lasting", "on"],
  ] as const)
    assert.equal(await db.write(town.id, waits, kind), expected);
});
