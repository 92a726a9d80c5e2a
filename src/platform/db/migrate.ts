import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { OWNER } from "./roles.js";

/** Any number, the same in every process, so that two starts never migrate at once. */
export const MIGRATION_LOCK = 7_305_201;

export type Migration = { name: string; sql: string; checksum: string };

/** Stands in the way of everything else as long as a restore is under way, or when it was killed. */
export const RESTORING = "migration.restoring";

/** The database is not in a state that this version can work with; the message says what to do. */
export class MigrationError extends Error {}

/**
 * Reads the timeline: `0001-words.sql`, `0002-words.sql` … A number may be missing: work that is done side by side takes
 * its number beforehand.
 * @throws MigrationError when a name has no number or a number is used twice
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})-/.exec(name)?.[1];
    if (number === undefined)
      throw new MigrationError(`Migration ${name} does not begin with four digits and a hyphen.`);
    if (numbers.has(number)) throw new MigrationError(`Migration ${name} has a number that another has as well.`);
    numbers.add(number);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Brings a database up to date. Each migration and the row that records it are one transaction, so a
 * migration that is killed halfway has not happened and the next start does it again.
 * @returns the names of the migrations that were done now
 * @throws MigrationError when the database is newer than this version, or a done migration was changed since
 */
export async function migrate(connection: pg.ClientConfig, migrations: Migration[]): Promise<string[]> {
  return withClient(connection, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const done = await readDone(client);
    const open = compare(done, migrations);
    for (const migration of open) await applyMigration(client, migration);
    return open.map((migration) => migration.name);
  });
}

/**
 * Which migrations a database still lacks; changes nothing.
 * @throws MigrationError as {@link migrate} does
 */
export async function pendingMigrations(connection: pg.ClientConfig, migrations: Migration[]): Promise<string[]> {
  return withClient(connection, async (client) =>
    compare(await readDone(client), migrations).map((migration) => migration.name),
  );
}

type Done = { name: string; checksum: string };

async function readDone(client: pg.Client): Promise<Done[]> {
  const { rows: half } = await client.query("select to_regclass($1) is not null as there", [RESTORING]);
  if (half[0].there)
    throw new MigrationError("A restore into this database did not come to its end: run bin/rode-loper restore again.");
  const { rows: known } = await client.query("select to_regclass('migration.done') is not null as there");
  if (!known[0].there) return [];
  return (await client.query<Done>("select name, checksum from migration.done order by name")).rows;
}

/** What is still to be done, by name: one with a lower number may come in later than one with a higher. */
function compare(done: Done[], migrations: Migration[]): Migration[] {
  const ours = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of done) {
    const known = ours.get(name);
    if (!known)
      throw new MigrationError(`The database has migration ${name}, which this version lacks: start a newer version.`);
    if (known.checksum !== checksum)
      throw new MigrationError(`Migration ${name} was changed after this database did it: restore the file.`);
    ours.delete(name);
  }
  return [...ours.values()];
}

/** Does one migration. @param client as the owner, holding the lock */
export async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(`
      create schema if not exists migration;
      create table if not exists migration.done (
        name text primary key, checksum text not null, done_at timestamptz not null default now())`);
    await client.query(migration.sql);
    await client.query("insert into migration.done (name, checksum) values ($1, $2)", [
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: "rode-loper migrate" });
  // A lost connection rejects the running query as well; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`set role ${OWNER}`);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
