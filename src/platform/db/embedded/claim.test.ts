import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { testOwnPostgres as test } from "#testing";
import { LOCK, nameOf, readName } from "./claim-holder.js";
import { ask, makeProject, pidOf } from "./fixture.js";
import { claimFolder, EmbeddedStartError } from "./index.js";

const first = { pid: process.pid, address: "http://localhost:3000" };
const second = { pid: 1, address: "http://localhost:3001" };
const never = () => assert.fail("the claim was lost");
const LOCKS = "select count(*)::int as n from pg_locks where locktype = 'advisory' and granted";

test("a second server is refused and told which is the first; after release it may", async (t) => {
  const db = await (await makeProject(t)).start();
  const claim = await claimFolder(db.connection("postgres"), first, never);
  t.after(() => claim.release());
  const refused = claimFolder(db.connection("template1"), second, never);
  await assert.rejects(refused, (error) => {
    assert.ok(error instanceof EmbeddedStartError);
    assert.match(error.message, new RegExp(`process ${process.pid}, http://localhost:3000`));
    return true;
  });
  const waiting = claimFolder(db.connection("postgres"), second, never);
  await sleep(300);
  await claim.release();
  await (await waiting).release();
});

test("the server that was turned away does not take the database with it", async (t) => {
  const project = await makeProject(t);
  const one = await project.start();
  const two = await project.start();
  const claim = await claimFolder(one.connection("postgres"), { ...first, pid: process.pid + 1 }, never);
  t.after(() => claim.release());
  await two.stop();
  assert.deepEqual(await ask(one, LOCKS), [{ n: 1 }]);
  await claim.release();
});

test("the claim is taken again when the database comes back", async (t) => {
  const db = await (await makeProject(t)).start();
  const claim = await claimFolder(db.connection("postgres"), first, never);
  t.after(() => claim.release());
  const pid = await pidOf(db);
  process.kill(pid, "SIGKILL");
  while ((await pidOf(db)) === pid) await sleep(20);
  await db.ready();
  await holds(db, 1);
  await ask(db, "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
  await sleep(100);
  await holds(db, 1);
  await claim.release();
  await holds(db, 0);
});

test("a server whose place was taken in the gap hears it, once", async (t) => {
  const db = await (await makeProject(t)).start();
  let lost = 0;
  const claim = await claimFolder(db.connection("postgres"), first, () => void lost++);
  t.after(() => claim.release());
  // The other queues for the lock in the database itself, so it is there the moment the first loses its connection.
  const other = new pg.Client({ ...db.connection("postgres"), application_name: nameOf(second) });
  t.after(() => other.end());
  other.on("error", () => undefined);
  await other.connect();
  const queued = other.query("select pg_advisory_lock($1, $2)", [...LOCK]);
  await sleep(300);
  await ask(db, END_OF_FIRST);
  await queued;
  await sleep(1_000);
  assert.equal(lost, 1);
});

test("a name fits in the 63 bytes that PostgreSQL keeps, with the process id whole", () => {
  const long = nameOf({ pid: 4194304, address: "https://rode-loper.een-heel-lange-gemeentenaam.example:3000" });
  assert.equal(long.length, 63);
  assert.equal(readName(long).pid, 4194304);
  assert.match(readName(long).address, /^https:\/\/rode-loper\.een.*\.\.\.$/);
  assert.deepEqual(readName(nameOf(first)), first);
  assert.deepEqual(readName("psql"), { pid: 0, address: "psql" });
});

const END_OF_FIRST = `select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid)
  where l.locktype = 'advisory' and l.granted`;

async function holds(db: Parameters<typeof ask>[0], count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++, await sleep(50)) {
    const [row] = (await ask(db, LOCKS)) as { n: number }[];
    if (row?.n === count) return;
  }
  assert.fail(`not ${count} claims`);
}
