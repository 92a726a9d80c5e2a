import pg from "pg";
import type { DatabaseAddress } from "../address.js";
import { applyMigration, MIGRATION_LOCK, type Migration, RESTORING } from "../migrate.js";
import { OWNER } from "../roles.js";
import { clear, RESTORER, takeEmpty } from "./empty.js";
import { BackupError } from "./errors.js";
import { type Filled, fill } from "./fill.js";
import type { Manifest } from "./manifest.js";
import { BackupReader } from "./read-backup.js";
import { listTables, ONE_WAY, readMajor } from "./tables.js";

export type RestoreOptions = {
  readonly connection: DatabaseAddress;
  readonly path: string;
  /** What `checkBackup` found at its head. */
  readonly head: Manifest;
  /** All that this version knows. */
  readonly migrations: readonly Migration[];
  /** Makes the tables of the job queue, with these queues. */
  makeQueues(queues: readonly string[]): Promise<void>;
  /** What has to be true from the moment that the rows are there, in the same transaction and as the owner. */
  within(client: pg.Client): Promise<void>;
  onTable(filled: Filled): void;
  say(line: string): void;
};

/**
 * Puts a backup into an empty database: the tables as they were when it was made, then the rows. All of the rows or none;
 * when it fails the database is empty again, and when it is killed the next restore clears away what it left.
 * @returns whether PostgreSQL has the major version that it had when the backup was made
 * @throws BackupError when the file is damaged or of a newer version, or the database is not empty or in use
 */
export async function restoreBackup(options: RestoreOptions): Promise<{ sameMajor: boolean }> {
  const { head } = options;
  const migrations = migrationsOf(head, options.migrations);
  const client = new pg.Client({ ...options.connection, application_name: RESTORER });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`set role ${OWNER}; ${ONE_WAY}`);
    if (await takeEmpty(client)) options.say("What an earlier restore left was cleared away.");
    try {
      await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
      for (const migration of migrations) await applyMigration(client, migration);
      await options.makeQueues(head.queues);
      await fillAll(client, options);
    } catch (error) {
      await clear(client).catch(() => undefined);
      throw error;
    }
    // Without it every plan is one for empty tables, until PostgreSQL finds the time itself.
    for (const { quoted } of await listTables(client)) await client.query(`analyze ${quoted}`);
    return { sameMajor: (await readMajor(client)) === head.major };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fillAll(client: pg.Client, options: RestoreOptions): Promise<void> {
  const { head } = options;
  const reader = new BackupReader(options.path);
  try {
    await client.query("begin");
    // The file can have been changed since it was checked: its head too.
    if (JSON.stringify(await reader.head()) !== JSON.stringify(head))
      throw new BackupError(`${options.path} was changed while it was being read.`);
    await fill(client, reader, head, options.onTable);
    await options.within(client);
    await client.query(`drop table ${RESTORING}`);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await reader.close();
  }
}

/** The migrations that the backup has; what this version has besides comes afterwards. */
function migrationsOf(head: Manifest, known: readonly Migration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  return head.migrations.map(({ name, checksum }) => {
    const migration = byName.get(name);
    if (!migration)
      throw new BackupError(
        `The backup was made by version ${head.version}, which is newer than this one (it has ${name}): restore with that version.`,
      );
    if (migration.checksum !== checksum)
      throw new BackupError(`Migration ${name} is another one than when the backup was made: restore the file.`);
    return migration;
  });
}
