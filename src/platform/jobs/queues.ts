import { CompiledQuery } from "kysely";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { APP, PLATFORM, type Publish, type Tx } from "#platform/db";
import type { Subscriptions } from "./subscriptions.js";

const SCHEMA = "jobs";

/** A job that failed this often is parked: it stays visible as failed and is not tried again by itself. */
const RETRIES = 6;

export type Queues = {
  readonly boss: PgBoss;
  /** Puts the consequences of an event into the transaction in which it happened. */
  readonly publish: Publish;
};

/** Our own connections of the queue work as the platform role, which owns its schema. */
function asPlatform(connection: pg.ClientConfig) {
  const { host, port, user, password, database, ssl } = connection;
  const address = connection.connectionString
    ? { connectionString: connection.connectionString }
    : { host, port, user, password, database, ssl };
  return { ...address, options: `-c role=${PLATFORM}` };
}

/** Makes or updates the tables of the queue, and one queue for each consequence. Part of every migration. */
export async function installQueues(connection: pg.ClientConfig, names: readonly string[]): Promise<void> {
  const boss = make(connection, { migrate: true, supervise: false, schedule: false });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of names) if (!known.has(name)) await boss.createQueue(name, queueOptions);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantToApp(connection);
}

const queueOptions = { retryLimit: RETRIES, retryDelay: 2, retryBackoff: true, expireInSeconds: 60, notify: true };

async function grantToApp(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(asPlatform(connection) as pg.ClientConfig);
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${SCHEMA} to ${APP};
      grant select on ${SCHEMA}.queue to ${APP};
      grant select, insert on ${SCHEMA}.job, ${SCHEMA}.job_common to ${APP}`);
  } finally {
    await client.end();
  }
}

/**
 * Opens the queues for sending and working.
 * @param onError hears what goes wrong in the background; the queue itself goes on trying
 */
export function openQueues(
  connection: pg.ClientConfig,
  subscriptions: Subscriptions,
  onError: (error: Error) => void,
): Queues {
  const boss = make(connection, { migrate: false, supervise: true, schedule: true });
  boss.on("error", onError);
  const publish: Publish = async (tx, happening) => {
    const data = { municipalityId: tx.municipalityId, ...happening.data };
    for (const { queue } of subscriptions.of(happening)) await boss.send(queue, data, { db: inside(tx) });
  };
  return { boss, publish };
}

function make(connection: pg.ClientConfig, options: { migrate: boolean; supervise: boolean; schedule: boolean }) {
  const boss = new PgBoss({
    ...(asPlatform(connection) as object),
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

/** The queue's statements run in our transaction, so that a job commits with what caused it. */
function inside(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await tx.tables().executeQuery(CompiledQuery.raw(text, values));
      // biome-ignore lint/suspicious/noExplicitAny: the queue's own type of a row
      return { rows: [...rows] as any[] };
    },
  };
}
