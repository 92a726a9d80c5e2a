import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { LOGIN, OWNER } from "#platform/db";
import { askOn, recordsOf } from "./testing/acknowledged.js";
import { Asker } from "./testing/asking.js";
import { testOwnPostgres as test } from "./testing/other-run.js";
import { end, Town, until } from "./testing/running-town.js";

let town: Town;
before(async () => {
  town = await Town.make();
});
after(() => town.clear());

test("a second start on the same folder is refused, and told which is the first", async (t) => {
  const first = await town.open();
  t.diagnostic(`first start: open after ${first.openAfter} ms`);
  const second = await town.spawn();
  await once(second.child, "exit");
  assert.equal(second.child.exitCode, 1);
  assert.match(second.said(), new RegExp(`process ${first.pid}, ${first.origin}`));
  assert.doesNotMatch(second.said(), /^ +at /m);
  assert.equal((await fetch(first.origin)).status, 200);
});

test("a second start that is turned away leaves the database alone, also when it cannot be asked whose it is", async (t) => {
  const { origin } = await town.open();
  const database = await town.databasePid();
  const second = await town.spawn();
  const waits = "select 1 from pg_stat_activity where application_name like $1";
  const asks = async () => (await town.ask(waits, [`rode-loper server ${second.pid} %`], "postgres")).length > 0;
  await until(asks, 20_000, second.said);
  // Whoever is connected goes on; whoever knocks now finds nobody.
  process.kill(database, "SIGSTOP");
  t.after(() => process.kill(database, "SIGCONT"));
  await once(second.child, "exit");
  process.kill(database, "SIGCONT");
  await sleep(1_000);
  assert.match(second.said(), /Another server already uses this data folder/);
  assert.equal(await town.databasePid(), database);
  assert.equal((await fetch(origin)).status, 200);
});

for (const [how, signal] of [
  ["is killed", "SIGKILL"],
  ["is restarted", "SIGINT"],
] as const) {
  test(`a database that ${how} under load gives 503 at worst, heals within five seconds, and jobs go on`, async (t) => {
    const { origin, child, said } = await town.open();
    assert.equal(await new Asker(origin).ask(`Voordat de database ${how}?`), 303);
    const load = keepAsking(origin);
    t.after(load.end);
    await sleep(500);
    const pid = await town.databasePid();
    process.kill(pid, signal);
    const begin = Date.now();
    await until(
      async () => (await town.databasePid()) !== pid,
      2_000,
      () => "the database does not stop",
    );
    // What is left of the old database may still answer for a moment: a new one has to be there.
    await until(
      async () => ![0, pid].includes(await town.databasePid()) && (await statusOf(`${origin}/readyz`)) === 200,
      5_000,
      () => `${Date.now() - begin} ms ${said()}`,
    );
    assert.equal(child.exitCode, null, said());
    t.diagnostic(`healed after ${Date.now() - begin} ms`);
    await sleep(500);
    const answers = await load.end();
    assert.deepEqual(
      [...new Set(answers)].filter((answer) => answer !== "200" && answer !== "503 with retry-after"),
      [],
    );
    assert.equal(answers.at(-1), "200");
    assert.equal(await new Asker(origin).ask(`Nadat de database ${how}?`), 303);
    await mailAbout(origin, [`Voordat de database ${how}?`, `Nadat de database ${how}?`]);
  });
}

test("SIGTERM lets a request in flight finish, then server and database are gone", async (t) => {
  const { origin, child } = await town.open();
  const asker = new Asker(origin);
  const { path, body, headers } = asker.letter(await asker.readForm(), "Komt deze vraag nog aan voor het einde?");
  const length = Buffer.byteLength(body);
  const sending = request(`${origin}${path}`, { method: "POST", headers: { ...headers, "content-length": length } });
  const answered = once(sending, "response");
  sending.write(body.slice(0, 20));
  await sleep(200);
  const begin = Date.now();
  const ended = end(child, "SIGTERM");
  await sleep(700);
  sending.end(body.slice(20));
  const [response] = await answered;
  assert.equal(response.statusCode, 303);
  response.resume();
  assert.equal(await ended, 0);
  t.diagnostic(`ended after ${Date.now() - begin} ms, 700 of which the request took`);
  assert.ok(Date.now() - begin < 10_000);
  assert.equal(await town.databasePid(), 0);
  const again = await town.open();
  t.diagnostic(`restart: open after ${again.openAfter} ms`);
  assert.equal((await recordsOf(town, "Komt deze vraag nog aan%")).length, 1);
});

test("kill -9 in the middle of asking: all that was acknowledged is there, nothing is half", async (t) => {
  const server = await town.open();
  const asked = Array.from({ length: 4 }, (_, number) =>
    askOn(server.origin, `Aanhoudende vraag van vrager ${number}`),
  );
  await sleep(1_500);
  await end(server.child, "SIGKILL");
  const acknowledged = (await Promise.all(asked)).flat();
  assert.ok(acknowledged.length > 10, `only ${acknowledged.length} questions`);

  const again = await town.open();
  t.diagnostic(`${acknowledged.length} acknowledged; adopt: open after ${again.openAfter} ms`);
  assert.ok(again.openAfter < 10_000);
  assert.match(again.said(), /still running and is used as it is/);
  const records = await recordsOf(town, "Aanhoudende vraag%");
  const found = new Map(records.map((record) => [record.question, record]));
  assert.deepEqual(
    acknowledged.filter((question) => !found.has(question)),
    [],
  );
  assert.equal(found.size, records.length, "a question is there twice");
  for (const { question: _, ...parts } of records) {
    assert.deepEqual(parts, { steps: 1, audited: 1, links: 1, jobs: 1, notices: 1 });
  }
  const stray = await town.ask(`
    select from platform.audit_entry a where a.action = 'case.submit'
    and not exists (select from cases.case c where c.case_id::text = a.subject_id)`);
  assert.equal(stray.length, 0);
});

test("a migration that is killed halfway has not happened, and the next start does it", async (t) => {
  await town.open();
  const folder = await mkdtemp(join(tmpdir(), "rl-migrations-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await town.ask(`create database halfway owner ${OWNER}`);
  const count = () => town.ask("select word from shelf order by word", [], "halfway");
  await writeFile(join(folder, "0001-shelf.sql"), "create table shelf (word text); insert into shelf values ('oud')");
  assert.equal(await ended(await migrateIn(folder)), 0);
  await writeFile(
    join(folder, "0002-slow.sql"),
    "insert into shelf values ('nieuw'); create table second (n int); select pg_sleep(1.5)",
  );
  const killed = await migrateIn(folder);
  const isAsleep = "select from pg_stat_activity where datname = 'halfway' and wait_event = 'PgSleep'";
  await until(
    async () => (await town.ask(isAsleep)).length === 1,
    5_000,
    () => "the migration does not begin",
  );
  await end(killed, "SIGKILL");
  assert.deepEqual(await count(), [{ word: "oud" }]);
  assert.equal(await ended(await migrateIn(folder)), 0);
  assert.deepEqual(await count(), [{ word: "nieuw" }, { word: "oud" }]);
  const done = await town.ask("select name from migration.done order by name", [], "halfway");
  assert.deepEqual(done, [{ name: "0001-shelf.sql" }, { name: "0002-slow.sql" }]);
});

/** @returns the status; 0 when there is no answer at all */
async function statusOf(address: string): Promise<number> {
  return fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Reads pages without pause, eight at a time. */
function keepAsking(origin: string) {
  let goesOn = true;
  const answers: string[] = [];
  const paths = ["/", "/voorbeeldstad/", "/voorbeeldstad/stel-uw-vraag", "/voorbeeldstad/inloggen"];
  const one = async (path: string) => {
    while (goesOn) {
      const answer = await fetch(`${origin}${path}`).then(async (response) => {
        await response.text();
        return `${response.status}${response.headers.has("retry-after") ? " with retry-after" : ""}`;
      }, String);
      answers.push(answer);
    }
  };
  const all = Promise.all([...paths, ...paths].map(one));
  const stop = async () => {
    goesOn = false;
    await all;
    return answers;
  };
  return { end: stop };
}

/** The confirmation of each question stands in the mailbox. */
async function mailAbout(origin: string, questions: string[]): Promise<void> {
  let missing = questions;
  const look = async () => {
    const page = await (await fetch(`${origin}/dev/mail`)).text();
    missing = questions.filter((question) => !page.includes(question));
    return missing.length === 0;
  };
  await until(look, 10_000, () => `no mail about ${missing.join(", ")}`);
}

async function migrateIn(folder: string) {
  const code = `
    import { migrate, readMigrations } from ${JSON.stringify(new URL("./platform/db/index.js", import.meta.url).href)};
    await migrate(${JSON.stringify(await town.connection("halfway", LOGIN))}, await readMigrations(${JSON.stringify(folder)}));`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "ignore", "inherit"] });
}

async function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  await once(child, "exit");
  return child.exitCode;
}
