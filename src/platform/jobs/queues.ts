import { PgBoss, type QueueOptions } from "pg-boss";
import type { DatabaseAddress, Publish } from "#platform/db";
import { asPlatform, inside, SCHEMA, setUpJobs } from "./sql.js";
import { queueNames, type Subscriptions } from "./subscriptions.js";

/** A job that failed this often is parked: it stays visible as failed and is not tried again by itself. */
const RETRIES = 6;

export type Queues = {
  readonly boss: PgBoss;
  /** Puts the consequences of an event into the transaction in which it happened. */
  readonly publish: Publish;
};

/** Makes or updates the tables of the queues, and the queues. Part of every migration. @param regular those of jobs by the clock */
export async function installQueues(connection: DatabaseAddress, regular: readonly string[]): Promise<void> {
  const boss = make(connection, { migrate: true, supervise: false, schedule: false });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    const make = async (name: string, options: QueueOptions) =>
      known.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options);
    for (const name of queueNames) await make(name, queueOptions);
    for (const name of regular) await make(name, { ...queueOptions, ...byTheClock });
  } finally {
    await boss.stop({ graceful: false });
  }
  await setUpJobs(connection);
}

/**
 * What is done by the clock is about all questions of all municipalities, and takes as long as it takes: nobody begins it again
 * beside whoever is still at it. A process that says nothing for a minute is no longer at it.
 */
const byTheClock = { expireInSeconds: 6 * 60 * 60, heartbeatSeconds: 60 };

const queueOptions = { retryLimit: RETRIES, retryDelay: 2, retryBackoff: true, expireInSeconds: 60, notify: true };

/**
 * Opens the queues for sending and working.
 * @param onError hears what goes wrong in the background; the queue itself goes on trying
 */
export function openQueues(
  connection: DatabaseAddress,
  subscriptions: Subscriptions,
  onError: (error: Error) => void,
): Queues {
  const boss = make(connection, { migrate: false, supervise: true, schedule: true });
  boss.on("error", (told) => onError(asError(told)));
  const publish: Publish = async (tx, happening) => {
    for (const { name, queue } of subscriptions.of(happening)) {
      const data = { municipalityId: tx.municipalityId, consequence: name, ...happening.data };
      await boss.send(queue, data, { db: inside(tx) });
    }
  };
  return { boss, publish };
}

/** Of what a worker meets, pg-boss tells a copy that is no Error, with the name of the queue. */
const asError = (told: Error): Error => (told instanceof Error ? told : Object.assign(new Error(), told));

function make(connection: DatabaseAddress, options: { migrate: boolean; supervise: boolean; schedule: boolean }) {
  const boss = new PgBoss({
    ...asPlatform(connection),
    schema: SCHEMA,
    createSchema: false,
    max: 4,
    useListenNotify: true,
    application_name: "rode-loper jobs",
    ...options,
  });
  boss.on("error", () => {});
  return boss;
}
