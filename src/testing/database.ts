import { randomBytes } from "node:crypto";
import pg from "pg";
import { type DatabaseAddress, OWNER, PLATFORM } from "#platform/db";
import { asAdmin, inDatabase, testCluster } from "./cluster.js";

/** A database of a test's own, up to date and empty. */
export type TestDatabase = {
  readonly address: DatabaseAddress;
  /** Looks at rows of every municipality, to see what a person would not. */
  rows<T extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<T[]>;
  /** Changes rights or tables, as only the owner may. */
  asOwner(statement: string): Promise<void>;
  /** Nobody can reach it for a moment, as when its server is killed and comes up again. */
  goAway(ms: number): Promise<void>;
  drop(): Promise<void>;
};

/** Whoever waits in this database for what another holds. In the same cluster other tests have databases, and wait in those. */
export const WAITING = `select 1 from pg_locks join pg_stat_activity using (pid)
  where not granted and datname = current_database()`;

/** Clones the template. */
export const cloneDatabase = (): Promise<TestDatabase> => makeDatabase(testCluster().template);

/** A database of a test's own without a single table. */
export const emptyDatabase = (): Promise<TestDatabase> => makeDatabase("template1");

async function makeDatabase(template: string): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `${cluster.template}_${randomBytes(5).toString("hex")}`;
  await asAdmin(cluster, `create database ${name} template ${template}`);
  const address = inDatabase(cluster.login, name);
  const pool = new pg.Pool({ ...address, max: 1, options: `-c role=${PLATFORM}` });
  pool.on("error", () => {});
  return {
    address,
    rows: async (statement, values = []) => (await pool.query(statement, values)).rows,
    async asOwner(statement) {
      const client = new pg.Client({ ...address, options: `-c role=${OWNER}` });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    },
    async goAway(ms) {
      // Whoever is to lose the connections is the one who ends them: nobody else may.
      const client = new pg.Client(address);
      await client.connect();
      await asAdmin(cluster, `alter database ${name} allow_connections false`);
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = session_user and datname = current_database() and pid <> pg_backend_pid()",
      );
      await client.end();
      await new Promise((resolve) => setTimeout(resolve, ms));
      await asAdmin(cluster, `alter database ${name} allow_connections true`);
    },
    async drop() {
      await pool.end();
      await dropPatiently(name);
    },
  };
}

/** Connections that were just closed can take a moment to be gone on the other side. */
async function dropPatiently(name: string): Promise<void> {
  for (let tries = 50; ; tries -= 1) {
    try {
      return await asAdmin(testCluster(), `drop database if exists ${name}`);
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The address of a database of a test, for a process or a command that has only its environment. */
export function addressOf({ address }: Pick<TestDatabase, "address">): string {
  const { connectionString, host = "", port, user = "", password = "", database } = address;
  if (connectionString !== undefined) return connectionString;
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${host}&port=${port}`;
}
