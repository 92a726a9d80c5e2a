import { createHash } from "node:crypto";
import { CompiledQuery } from "kysely";
import pg from "pg";
import { APP, type DatabaseAddress, PLATFORM, type Tx } from "#platform/db";

/** Where the queue (pg-boss) keeps its tables. */
export const SCHEMA = "jobs";

/** The queue's own connections work as the platform role, which owns its schema. */
export function asPlatform(connection: DatabaseAddress): DatabaseAddress & { options: string } {
  return { ...connection, options: `-c role=${PLATFORM}` };
}

/**
 * A page may add jobs, and nothing else. What still waits in the queue that each consequence had for itself once (all of their
 * names have a slash) goes to the one that is worked on now.
 */
export async function setUpJobs(connection: DatabaseAddress): Promise<void> {
  const client = new pg.Client(asPlatform(connection));
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${SCHEMA} to ${APP};
      grant select on ${SCHEMA}.queue to ${APP};
      grant select, insert on ${SCHEMA}.job, ${SCHEMA}.job_common to ${APP};
      update ${SCHEMA}.job_common set name = 'consequences', data = data || jsonb_build_object('consequence', name)
      where name like '%/%' and state in ('created', 'retry')`);
  } finally {
    await client.end();
  }
}

/**
 * Parks the jobs that waited or were being done: not tried again by themselves, held apart from those that failed, and still there
 * to be seen.
 * @param client as the owner, within a transaction
 * @returns how many
 */
export async function parkWaiting(client: pg.Client, queues: readonly string[], why: string): Promise<number> {
  const { rowCount } = await client.query(
    `update ${SCHEMA}.job set state = 'failed', completed_on = now(), output = jsonb_build_object('message', $2::text, 'held', true)
     where state in ('created', 'retry', 'active') and name = any($1)`,
    [[...queues], why],
  );
  return rowCount ?? 0;
}

const plans = new Map<string, string>();

/** Its statements are long, and the same each time for a queue: PostgreSQL would plan them longer than it needs to do them. */
function planned(text: string): string {
  const known = plans.get(text);
  if (known !== undefined) return known;
  const made = `/* plan: job-${createHash("sha256").update(text).digest("hex").slice(0, 16)} */ ${text}`;
  plans.set(text, made);
  return made;
}

/** The queue's statements run in our transaction, so that a job commits with what caused it. */
export function inside(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await tx.tables().executeQuery(CompiledQuery.raw(planned(text), values));
      // biome-ignore lint/suspicious/noExplicitAny: the queue's own type of a row
      return { rows: [...rows] as any[] };
    },
  };
}
