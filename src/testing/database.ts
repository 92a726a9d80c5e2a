import { randomBytes } from "node:crypto";
import pg from "pg";
import { type DatabaseAddress, PLATFORM } from "#platform/db";
import { asAdmin, inDatabase, testCluster } from "./cluster.js";

/** A database of a test's own, up to date and empty. */
export type TestDatabase = {
  readonly address: DatabaseAddress;
  /** Looks at rows of every municipality, to see what a person would not. */
  rows<T extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<T[]>;
  drop(): Promise<void>;
};

/** Clones the template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `${cluster.template}_${randomBytes(5).toString("hex")}`;
  await asAdmin(cluster, `create database ${name} template ${cluster.template}`);
  const address = inDatabase(cluster.login, name);
  const pool = new pg.Pool({ ...address, max: 1, options: `-c role=${PLATFORM}` });
  pool.on("error", () => {});
  return {
    address,
    rows: async (statement, values = []) => (await pool.query(statement, values)).rows,
    async drop() {
      await pool.end();
      await dropDatabase(name);
    },
  };
}

/** A connection that was closed a moment ago may still be on its way out, and only its own role may hurry it. */
async function dropDatabase(name: string, attempts = 40): Promise<void> {
  try {
    await asAdmin(testCluster(), `drop database if exists ${name} with (force)`);
  } catch (error) {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await dropDatabase(name, attempts - 1);
  }
}
