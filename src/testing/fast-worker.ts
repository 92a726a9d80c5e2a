import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openQueues, Subscriptions, startJobs } from "#platform/jobs";

/**
 * A process that does jobs by the clock, in a time that goes by faster: a minute of it takes a few seconds. The queue has the
 * same time in its database (`hastenTime` of the test). Each job leaves a mark when it begins and another when it is done.
 */
const { DATABASE_URL = "", SPEED = "1", BEGIN = "0", HOLD_MS = "0", QUEUES = "" } = process.env;
const [speed, begin] = [Number(SPEED), Number(BEGIN)];

// The queue asks for these each time that it needs them. Node's own waiting (`node:timers/promises`) stays as it is.
const real = { now: Date.now, setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };
Date.now = () => begin + (real.now() - begin) * speed;
const hasten =
  (timer: typeof real.setTimeout | typeof real.setInterval) =>
  (work: () => void, ms = 0) =>
    timer(work, ms / speed);
Object.assign(globalThis, { setTimeout: hasten(real.setTimeout), setInterval: hasten(real.setInterval) });

const pool = new pg.Pool({ connectionString: DATABASE_URL, options: "-c role=rode_loper_platform", max: 4 });
const queues = openQueues({ connectionString: DATABASE_URL }, new Subscriptions(), (error) => console.error(error));
await queues.boss.start();
await startJobs({
  queues,
  subscriptions: new Subscriptions(),
  regular: QUEUES.split(" ").map((queue) => ({ queue, cron: "* * * * *", catchesUp: true, run: () => doOnce(queue) })),
  contextFor: async () => undefined,
  onFailure: (name, error) => console.error(name, error),
});
console.log("works");

async function doOnce(queue: string): Promise<void> {
  const mark = "insert into jobs.test_mark (queue, pid) values ($1, $2) returning mark_id";
  const { rows } = await pool.query<{ mark_id: number }>(mark, [queue, process.pid]);
  await sleep(Number(HOLD_MS));
  await pool.query("update jobs.test_mark set done = true where mark_id = $1", [rows[0]?.mark_id]);
}
