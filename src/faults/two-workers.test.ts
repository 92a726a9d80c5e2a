import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { installQueues } from "#platform/jobs";
import { otherRun, until } from "#testing";
import { PROJECT } from "../database.js";
import { addressOf, cloneDatabase, type TestDatabase } from "../testing/database.js";
import { end } from "../testing/running-town.js";

/** So much faster goes the time of the two workers and of their queue: a minute takes five seconds. */
const SPEED = 12;
const MINUTE_MS = 60_000;
// What the queue does with its own clock is the same in every PostgreSQL.
const skip = otherRun();
const queues = ["test.short", "test.long"] as const;

let database: TestDatabase;
const workers: { child: ChildProcess; said: () => string }[] = [];
const begin = Date.now();

before(async () => {
  if (skip) return;
  database = await cloneDatabase();
  await installQueues(database.address, queues);
  await database.rows(`
    create table jobs.test_mark (mark_id serial primary key, queue text not null, pid int not null, done boolean not null default false);
    delete from jobs.schedule;
    create or replace function jobs.job_now() returns timestamptz language sql stable as
    $$ select to_timestamp(${begin / 1000}) + (pg_catalog.now() - to_timestamp(${begin / 1000})) * ${SPEED} $$`);
});
after(async () => {
  for (const { child } of workers) await end(child, "SIGKILL");
  await database?.drop();
});

function startWorker(): void {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: addressOf(database),
    SPEED: String(SPEED),
    BEGIN: String(begin),
    HOLD_MS: "700",
    QUEUES: queues.join(" "),
  };
  const file = join(PROJECT, "dist/src/testing/fast-worker.js");
  const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
  workers.push({ child, said: () => said });
}

const said = () => workers.map((worker) => worker.said()).join("\n");

type Job = { id: string; name: string; state: string; retry_count: number };

/** The jobs so far. */
const jobs = () =>
  database.rows<Job>(
    "select id, name, state::text, retry_count from jobs.job where name = any($1) order by created_on",
    [[...queues]],
  );

/** The moments whose time has come, in minutes: the queue notes each before it makes a job of it, on a busy machine a little later. */
async function momentsOf(queue: string): Promise<number[]> {
  const rows = await database.rows<{ minute: string }>(
    `select floor(extract(epoch from (data ->> 'slot')::timestamptz) / 60)::text as minute
     from jobs.job where data ->> 'name' = $1 and data ? 'slot' order by 1`,
    [queue],
  );
  return rows.map(({ minute }) => Number(minute));
}

/** How many moments have no job yet, and jobs are not done. */
async function unfinished(): Promise<number> {
  const [row] = await database.rows<{ count: string }>(
    "select count(*) from jobs.job where (name = any($1) or data ? 'slot') and state <> 'completed'",
    [[...queues]],
  );
  return Number(row?.count);
}

const marks = () =>
  database.rows<{ queue: string; pid: number; done: boolean }>("select * from jobs.test_mark order by mark_id");

/** Waits until so many minutes of the faster time have had their jobs, and nothing is being done. */
async function minutesDone(count: number): Promise<void> {
  await until(
    async () => {
      const made = await jobs();
      return queues.every(
        (queue) => made.filter(({ name, state }) => name === queue && state === "completed").length >= count,
      );
    },
    (count + 6) * (MINUTE_MS / SPEED) + 20_000,
    said,
  );
}

test("of two live workers one does a job by the clock, once for each moment, also when the other is killed while it has it", {
  skip,
}, async (t) => {
  startWorker();
  startWorker();
  await until(async () => workers.every((worker) => worker.said().includes("works")), 20_000, said);
  await minutesDone(3);
  const both = new Set((await marks()).map(({ pid }) => pid));
  // Whoever has it at that moment, dies with it.
  let victim = 0;
  await until(
    async () => {
      victim = (await marks()).find(({ done }) => !done)?.pid ?? 0;
      const worker = workers.find(({ child }) => child.pid === victim);
      if (worker) await end(worker.child, "SIGKILL");
      return worker !== undefined;
    },
    30_000,
    said,
  );
  const underWay = (await jobs()).filter(({ state }) => state === "active");
  const lost = (await marks()).filter(({ pid, done }) => pid === victim && !done);
  assert.ok(lost.length > 0, "it was done before it was killed");
  await minutesDone((await jobs()).filter(({ name }) => name === queues[0]).length + 3);
  // No more moments from here on, so that what is counted below stays as it is.
  await database.rows("delete from jobs.schedule");
  await until(async () => (await unfinished()) === 0, 30_000, said);

  const made = await jobs();
  const done = (await marks()).filter((mark) => mark.done);
  t.diagnostic(
    `${made.length} jobs, done by ${both.size} processes and, when one was killed with ${lost.length}, by one`,
  );
  for (const queue of queues) {
    const minutes = await momentsOf(queue);
    const [first = 0] = minutes;
    assert.deepEqual(
      minutes,
      minutes.map((_, at) => first + at),
      `${queue}: a moment without, or with two`,
    );
    const counts = [made.filter(({ name }) => name === queue), done.filter((mark) => mark.queue === queue)];
    assert.deepEqual(
      counts.map(({ length }) => length),
      [minutes.length, minutes.length],
      `${queue}: not once for each moment`,
    );
  }
  // What the dead one had was begun anew, and nothing else was: also what it had taken and not begun.
  assert.equal((await marks()).length - done.length, lost.length);
  const again = made.filter(({ retry_count }) => retry_count > 0);
  const had = underWay.filter(({ id }) => again.some((one) => one.id === id));
  assert.equal(again.length, had.length, "done again, and the dead one did not have it");
  for (const { queue } of lost)
    assert.ok(
      had.some(({ name }) => name === queue),
      `${queue}: not done again`,
    );
});
