import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type DatabaseAddress, LOGIN, OWNER, rolesSql } from "#platform/db";
import { startEmbedded } from "#platform/db/embedded";
import { bringUpToDate, PROJECT } from "../database.js";

/** Where the tests find PostgreSQL: handed from the global set-up to every test process. */
export type TestCluster = {
  /** May make databases. */
  readonly admin: DatabaseAddress;
  /** The login that the product uses. */
  readonly login: DatabaseAddress;
  /** A database that is up to date and empty, to be cloned. */
  readonly template: string;
};

export const CLUSTER_VARIABLE = "RODE_LOPER_TEST_CLUSTER";

/** The cluster that the global set-up made. */
export function testCluster(): TestCluster {
  const given = process.env[CLUSTER_VARIABLE];
  if (given === undefined) throw new Error("run the tests with npm test: its global set-up starts PostgreSQL");
  return JSON.parse(given);
}

/** The same server, another database. */
export function inDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (address.connectionString === undefined) return { ...address, database };
  const url = new URL(address.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** Runs one statement as whoever may make databases. */
export async function asAdmin(cluster: Pick<TestCluster, "admin">, statement: string): Promise<void> {
  const client = new pg.Client(cluster.admin);
  await client.connect();
  try {
    await client.query(`set role ${OWNER}`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Starts a private PostgreSQL for the tests, or takes the one in DATABASE_URL.
 * @returns the cluster, and how to clear it away
 */
export async function openCluster(): Promise<{ cluster: TestCluster; close(): Promise<void> }> {
  const url = process.env.DATABASE_URL;
  const own = url ? undefined : await startOwn();
  const admin = own?.admin ?? { connectionString: url ?? "" };
  const login = own?.login ?? admin;
  const cluster = { admin, login, template: `rl_test_${process.pid}_${Date.now().toString(36)}` };
  await asAdmin(cluster, `create database ${cluster.template}`);
  await bringUpToDate(inDatabase(login, cluster.template));
  return {
    cluster,
    async close() {
      await asAdmin(cluster, `drop database if exists ${cluster.template}`);
      await own?.close();
    },
  };
}

async function startOwn() {
  const folder = await mkdtemp(join(tmpdir(), "rode-loper-test-"));
  // PostgreSQL does not run as root, so that other user must be able to pass.
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ projectDir: PROJECT, dataDir: folder, durable: false, log: () => {} });
  const admin = embedded.connection("postgres");
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(rolesSql(admin.password));
  await client.query(`alter role ${OWNER} createdb`);
  await client.end();
  return {
    admin,
    login: embedded.connection("postgres", LOGIN),
    async close() {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
