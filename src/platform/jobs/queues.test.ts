import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, until } from "#testing";
import { event, installQueues, openQueues, Subscriptions, startJobs } from "./index.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const happened = event<"word">("test.happened");

/** Works on the queues of the world with one consequence, until it was done. @returns what it heard, and what failed */
async function workOn(subscribed: Subscriptions, isDone: () => boolean, before: (queues: Opened) => Promise<void>) {
  const queues = openQueues(world.database.address, subscribed, () => {});
  const failed: string[] = [];
  await queues.boss.start();
  await before(queues);
  const worker = await startJobs({
    queues,
    subscriptions: subscribed,
    regular: [],
    contextFor: async (_, cause) => ({ ...(await world.work(town, { kind: "system", name: "test" })), cause }),
    onFailure: (name) => failed.push(name),
  });
  try {
    await until(
      async () => isDone(),
      20_000,
      () => "nothing was done",
    );
  } finally {
    await worker.stop();
  }
  return failed;
}

type Opened = ReturnType<typeof openQueues>;

test("a consequence that fails is tried again, and holds up no other of the same moment", async () => {
  const done: string[] = [];
  let tries = 0;
  const subscribed = new Subscriptions()
    .on(happened, "stumble", async () => {
      tries += 1;
      if (tries === 1) throw new Error("the first time never works");
      done.push("stumbled");
    })
    .on(happened, "count", async (_, { word }) => void done.push(word));
  const failed = await workOn(
    subscribed,
    () => done.length === 2,
    async ({ publish }) => {
      const work = await world.work(town, { kind: "system", name: "test" });
      await work.write((tx) => publish(tx, happened({ word: "x" })));
    },
  );
  assert.deepEqual([done, failed], [["x", "stumbled"], ["test.happened/stumble"]]);
});

test("what went wrong with a job is kept without the mail address that a mail server quotes", async () => {
  let tries = 0;
  const subscribed = new Subscriptions().on(happened, "quote", async () => {
    tries += 1;
    throw new Error("550 <Lotte.O'Neill+werk@cirkel.example>: nobody of that name");
  });
  await workOn(
    subscribed,
    () => tries > 0,
    async ({ publish }) => {
      const work = await world.work(town, { kind: "system", name: "test" });
      await work.write((tx) => publish(tx, happened({ word: "q" })));
    },
  );
  const kept = () =>
    world.database.rows<{ said: string }>(
      "select output ->> 'message' as said from jobs.job where data ->> 'consequence' = 'test.happened/quote' and output is not null",
    );
  await until(
    async () => (await kept()).length > 0,
    10_000,
    () => "nothing is kept",
  );
  // Below it stand the places in our own code.
  const said = (await kept()).map(({ said }) => said.split("\n", 1)[0]);
  assert.deepEqual(said, ["Error: 550 <…>: nobody of that name"]);
  await world.database.rows("delete from jobs.job where data ->> 'consequence' = 'test.happened/quote'");
});

test("a database that goes away in the middle of a job: it is done soon after, and not only when its time is up", async () => {
  let tries = 0;
  let gone = 0;
  let done = 0;
  const subscribed = new Subscriptions().on(happened, "lose", async (context) => {
    tries += 1;
    if (tries > 1) {
      done = Date.now();
      return;
    }
    gone = Date.now();
    void world.database.goAway(1_500);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await context.read(async () => {});
  });
  const failed = await workOn(
    subscribed,
    () => done > 0,
    async ({ publish }) => {
      const work = await world.work(town, { kind: "system", name: "test" });
      await work.write((tx) => publish(tx, happened({ word: "z" })));
    },
  );
  assert.deepEqual([tries, failed], [2, ["test.happened/lose"]]);
  assert.ok(done - gone < 15_000, `${done - gone} ms`);
});

test("what goes wrong in the background is told as the error that it is", async () => {
  const told: Error[] = [];
  const queues = openQueues(world.database.address, new Subscriptions(), (error) => told.push(error));
  await queues.boss.start();
  const options = { queues, subscriptions: new Subscriptions(), regular: [], onFailure: () => {} };
  const worker = await startJobs({ ...options, contextFor: async () => undefined });
  await Promise.all([
    world.database.goAway(3_000),
    until(
      async () => told.some((error) => "queue" in error),
      20_000,
      () => "no worker noticed",
    ),
  ]).finally(worker.stop);
  for (const error of told) assert.ok(error instanceof Error && error.stack, JSON.stringify(error));
});

test("a job by the clock whose time came while nothing ran is done once afterwards, if it may be at any hour", async () => {
  const done: string[] = [];
  const regular = [
    { queue: "test.nightly", cron: "17 3 * * *", catchesUp: true, run: async () => done.push("nightly") },
    { queue: "test.morning", cron: "17 3 * * *", run: async () => done.push("morning") },
  ];
  await installQueues(
    world.database.address,
    regular.map(({ queue }) => queue),
  );
  const run = async (isDone: () => boolean) => {
    const queues = openQueues(world.database.address, new Subscriptions(), () => {});
    await queues.boss.start();
    const options = { queues, subscriptions: new Subscriptions(), regular, onFailure: () => {} };
    const worker = await startJobs({ ...options, contextFor: async () => undefined });
    await until(
      async () => isDone(),
      45_000,
      () => "nothing was done",
    ).finally(worker.stop);
  };
  await run(() => true);
  assert.deepEqual(done, [], "nothing is caught up with at a first start");
  // Since then nothing has run for two nights.
  await world.database.rows("update jobs.schedule set created_on = now() - interval '3 days'");
  await world.database.rows("update jobs.version set cron_on = now() - interval '2 days'");
  await run(() => done.length > 0);
  const made = await world.database.rows<{ name: string }>(
    "select name from jobs.job where name in ('test.nightly', 'test.morning')",
  );
  assert.deepEqual([done, made], [["nightly"], [{ name: "test.nightly" }]]);
});

test("what still waited in a queue of its own, as in an earlier version, is done all the same", async () => {
  const heard: string[] = [];
  const subscribed = new Subscriptions().on(happened, "count", async ({ cause }, { word }) => {
    heard.push(cause.split(":", 1)[0] ?? "", word);
  });
  const failed = await workOn(
    subscribed,
    () => heard.length > 0,
    async ({ boss }) => {
      await boss.createQueue("test.happened/count");
      await boss.send("test.happened/count", { municipalityId: town.id, word: "y" });
      await installQueues(world.database.address, []);
    },
  );
  assert.deepEqual([heard, failed], [["test.happened/count", "y"], []]);
});

test("what another's server says of somebody is not kept with a job that failed, whether an event or the clock caused it", async () => {
  const quoting = () => Object.assign(new Error("550 <KLANT@cirkel.example>\n    at KLANT"), { code: "EENVELOPE" });
  let tries = 0;
  const fail = async () => {
    tries += 1;
    throw quoting();
  };
  const wrap = () => Promise.reject(new AggregateError([quoting()], "not sent to KLANT@cirkel.example"));
  const regular = [
    { queue: "test.failing", cron: "* * * * *", run: fail },
    { queue: "test.wrapping", cron: "* * * * *", run: wrap },
  ];
  const names = regular.map(({ queue }) => queue);
  await installQueues(world.database.address, names);
  const subscribed = new Subscriptions().on(happened, "quote", fail);
  const queues = openQueues(world.database.address, subscribed, () => {});
  await queues.boss.start();
  const options = { queues, subscriptions: subscribed, regular, onFailure: () => {} };
  const worker = await startJobs({
    ...options,
    contextFor: async (_, cause) => ({ ...(await world.work(town, { kind: "system", name: "test" })), cause }),
  });
  for (const name of names) await queues.boss.send(name, {});
  const work = await world.work(town, { kind: "system", name: "test" });
  await work.write((tx) => queues.publish(tx, happened({ word: "q" })));
  const kept = () =>
    world.database.rows<{ output: string }>(
      "select output::text from jobs.job where output is not null and (name = any($1) or data ->> 'word' = 'q')",
      [names],
    );
  await until(
    async () => (await kept()).length >= 3,
    20_000,
    () => `${tries} tries`,
  ).finally(worker.stop);
  for (const { output } of await kept()) {
    assert.match(output, /EENVELOPE/);
    assert.doesNotMatch(output, /KLANT/);
  }
});
