import { CompiledQuery } from "kysely";
import pg from "pg";
import { APP, type DatabaseAddress, PLATFORM, type Tx } from "#platform/db";

/** Where the queue (pg-boss) keeps its tables. */
export const SCHEMA = "jobs";

/** The queue's own connections work as the platform role, which owns its schema. */
export function asPlatform(connection: DatabaseAddress): DatabaseAddress & { options: string } {
  return { ...connection, options: `-c role=${PLATFORM}` };
}

/** A page may add jobs, and nothing else. */
export async function grantToApp(connection: DatabaseAddress): Promise<void> {
  const client = new pg.Client(asPlatform(connection));
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

/** The queue's statements run in our transaction, so that a job commits with what caused it. */
export function inside(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await tx.tables().executeQuery(CompiledQuery.raw(text, values));
      // biome-ignore lint/suspicious/noExplicitAny: the queue's own type of a row
      return { rows: [...rows] as any[] };
    },
  };
}
