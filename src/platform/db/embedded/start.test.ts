import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { testOwnPostgres as test } from "#testing";
import { ask, killHard, makeProject, pidOf, processesWith } from "./fixture.js";
import { joinEmbedded } from "./index.js";

const MAKE = "create table kept (word text); insert into kept values ('hier')";
const READ = "select word from kept";

test("a first start makes a database that asks for a password and has no network port", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  assert.equal(db.adopted, false);
  assert.deepEqual(await ask(db, "select lower('ÉÉN') as word"), [{ word: "één" }]);
  assert.deepEqual(await ask(db, "show listen_addresses"), [{ listen_addresses: "" }]);
  await assert.rejects(ask({ ...db, connection: (name) => ({ ...db.connection(name), password: "x" }) }, READ));
  assert.equal((await stat(db.folderForState)).mode & 0o777, 0o700);
  assert.equal((await stat(db.folderForState)).uid, process.getuid?.());
  assert.equal((await stat(`${db.folderForState}/postgres-password`)).mode & 0o777, 0o600);
  assert.equal((await stat(db.dataDir)).mode & 0o777, 0o700);
  assert.equal((await stat(db.connection("postgres").host)).mode & 0o777, 0o700);
});

test("stop leaves no process, can be called twice, and a next start finds the data", async (t) => {
  const project = await makeProject(t);
  const db = await project.start({ durable: true });
  assert.deepEqual(await ask(db, "show fsync"), [{ fsync: "on" }]);
  await ask(db, MAKE);
  await Promise.all([db.stop(), db.stop()]);
  assert.deepEqual(await processesWith(db.dataDir), []);
  await assert.rejects(db.ready(), /stopped/);
  await sleep(600);
  assert.deepEqual(await processesWith(db.dataDir), [], "nothing starts it again");
  assert.deepEqual(await ask(await project.start(), READ), [{ word: "hier" }]);
});

test("stop waits no longer than needed for a connection that stays open", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  const sleeping = ask(db, "select pg_sleep(60)").catch((error) => error.code);
  await sleep(200);
  const begin = Date.now();
  await db.stop();
  assert.equal(await sleeping, "57P01");
  assert.ok(Date.now() - begin < 5_000);
});

test("after kill -9 of the server its running database is taken over, and looked after", async (t) => {
  const project = await makeProject(t);
  const { child } = await project.startElsewhere();
  await killHard(child);
  const db = await project.start();
  assert.equal(db.adopted, true);
  await ask(db, MAKE);
  await dies(db);
  assert.deepEqual(await ask(db, READ), [{ word: "hier" }]);
  await db.stop();
  assert.deepEqual(await processesWith(db.dataDir), []);
});

test("after kill -9 of everything and an emptied temporary folder it starts, with its data", async (t) => {
  const project = await makeProject(t);
  const { child } = await project.startElsewhere();
  const db = await project.start();
  await ask(db, MAKE);
  await killHard(child);
  await cutPower(db);
  const again = await project.start();
  assert.equal(again.adopted, false);
  assert.deepEqual(await ask(again, READ), [{ word: "hier" }]);
});

test("an empty pid file, as a power cut can leave it, does not matter", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  await db.stop();
  await writeFile(`${db.dataDir}/postmaster.pid`, "");
  assert.deepEqual(await ask(await project.start(), "select 1 as one"), [{ one: 1 }]);
});

test("Ctrl-C is for the server only: the database waits for it to stop in order", async (t) => {
  const project = await makeProject(t);
  const { child, pid } = await project.startElsewhere();
  const gone = once(child, "exit");
  process.kill(-pid, "SIGINT");
  await gone;
  assert.equal((await project.start()).adopted, true);
});

test("a running database is found when TMPDIR changed since", async (t) => {
  const project = await makeProject(t);
  const one = await project.start();
  const before = process.env.TMPDIR;
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  process.env.TMPDIR = project.dir;
  await chmod(project.dir, 0o777);
  const two = await project.start();
  assert.equal(two.adopted, true);
  assert.equal(two.connection("postgres").host, one.connection("postgres").host);
});

test("a dead database is started again within five seconds, time after time, and nothing is lost", async (t) => {
  const project = await makeProject(t);
  const db = await project.start({ durable: true });
  await ask(db, MAKE);
  for (let round = 0; round < 3; round++) {
    const took = await dies(db);
    assert.ok(took < 5_000, `${took} ms`);
    assert.deepEqual(await ask(db, READ), [{ word: "hier" }]);
  }
  assert.equal(project.lines.filter((line) => /stopped unexpectedly/.test(line)).length, 3);
  assert.equal(project.lines.filter((line) => /running again/.test(line)).length, 3);
});

test("a query that goes on computing does not keep a dead database from coming back", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  const busy = ask(db, "select count(*) from generate_series(1, 1e11::bigint)").catch((error: Error) => error);
  await sleep(500);
  const took = await dies(db);
  assert.ok(took < 5_000, `${took} ms`);
  assert.ok((await busy) instanceof Error);
  assert.deepEqual(await ask(db, "select 1 as one"), [{ one: 1 }]);
});

test("a database whose socket was cleaned away is restarted", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  await ask(db, MAKE);
  await rm(db.connection("postgres").host, { recursive: true });
  await db.ready();
  assert.deepEqual(await ask(db, READ), [{ word: "hier" }]);
});

test("two starts at the same moment share one cluster", async (t) => {
  const project = await makeProject(t);
  const [one, two] = await Promise.all([project.start(), project.start()]);
  assert.equal(await pidOf(one), await pidOf(two));
  assert.equal([one, two].filter(({ adopted }) => adopted).length, 1);
});

test("a command joins the running database and leaves it alone", async (t) => {
  const project = await makeProject(t);
  assert.equal(await joinEmbedded(project.options()), undefined);
  const db = await project.start();
  await ask(db, MAKE);
  const joined = await joinEmbedded(project.options());
  assert.ok(joined);
  assert.deepEqual(await ask(joined, READ), [{ word: "hier" }]);
  await joined.stop();
  assert.deepEqual(await ask(db, READ), [{ word: "hier" }]);
  await db.stop();
  assert.equal(await joinEmbedded(project.options()), undefined);
});

type Db = Awaited<ReturnType<Awaited<ReturnType<typeof makeProject>>["start"]>>;

/** Kills the database and waits until it is back. */
async function dies(db: Db): Promise<number> {
  const pid = await pidOf(db);
  process.kill(pid, "SIGKILL");
  const begin = Date.now();
  while ((await pidOf(db)) === pid) await sleep(20);
  await db.ready();
  return Date.now() - begin;
}

/** What a power cut leaves: no process, a stale pid file that names another living process, no temporary folder. */
async function cutPower(db: Db): Promise<void> {
  const file = `${db.dataDir}/postmaster.pid`;
  const text = await readFile(file, "utf8");
  await db.stop();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  await rm(db.connection("postgres").host, { recursive: true, force: true });
}
