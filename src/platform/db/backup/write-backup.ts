import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import pg from "pg";
import type { DatabaseAddress } from "../address.js";
import { MIGRATION_LOCK } from "../migrate.js";
import { OWNER } from "../roles.js";
import { copyOut } from "./copy.js";
import { BackupError } from "./errors.js";
import { FrameWriter } from "./frames.js";
import type { Manifest, TableEnd } from "./manifest.js";
import { writeWhole } from "./partial-file.js";
import { RowSum } from "./rows.js";
import { copyFrom, listTables, ONE_WAY, readMajor, type Table } from "./tables.js";

const pack = promisify(zstdCompress);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

export type BackupOptions = {
  readonly connection: DatabaseAddress;
  readonly path: string;
  readonly overwrite: boolean;
  readonly version: string;
  readonly secretMark: string;
  /** Breaks it off: nothing is left of it then. */
  readonly signal?: AbortSignal;
  /** Hears of every table that is done. */
  onTable(table: string, end: TableEnd): void;
  /** Hears now and then how far a large table is. */
  onRows?(table: string, rows: number): void;
};

/**
 * Writes everything that the database holds at one moment into one file. Others go on reading and writing meanwhile; only
 * migrations wait.
 * @returns how large the file is, in bytes
 * @throws BackupError when it cannot be written; the file is then not there, or as it was
 */
export async function writeBackup(options: BackupOptions): Promise<{ bytes: number }> {
  const client = new pg.Client({ ...options.connection, application_name: "rode-loper backup" });
  client.on("error", () => {});
  const { signal } = options;
  // Ends the statement that runs, whatever it waits for.
  const breakOff = () => void client.end();
  await client.connect();
  let bytes = 0;
  try {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", breakOff, { once: true });
    await client.query(`set role ${OWNER}; ${ONE_WAY}`);
    // Before the snapshot, so that tables and rows are of one moment.
    await client.query("select pg_advisory_lock_shared($1)", [MIGRATION_LOCK]);
    await client.query("begin isolation level repeatable read, read only");
    const tables = await listTables(client);
    const manifest = await readManifest(client, tables, options);
    await writeWhole(options.path, options.overwrite, async (file) => {
      const writer = new FrameWriter(file);
      await writer.add("H", json(manifest));
      for (const table of tables) await writeTable(client, table, writer, options);
      await writer.end();
      bytes = writer.bytes;
    });
  } catch (error) {
    throw signal?.aborted ? new BackupError(`${options.path}: broken off, and nothing was kept of it.`) : error;
  } finally {
    signal?.removeEventListener("abort", breakOff);
    await client.end().catch(() => undefined);
  }
  return { bytes };
}

async function writeTable(client: pg.Client, table: Table, writer: FrameWriter, options: BackupOptions): Promise<void> {
  const sum = new RowSum();
  await writer.add("T", json({ name: table.name }));
  await copyOut(client, copyFrom(table, table.columns), async (piece) => {
    if (piece.length === 0) return;
    sum.add(piece);
    await writer.add("D", await pack(piece));
    options.onRows?.(table.name, sum.rows);
  });
  const end = sum.end();
  await writer.add("E", json(end));
  options.onTable(table.name, end);
}

async function readManifest(client: pg.Client, tables: Table[], options: BackupOptions): Promise<Manifest> {
  const { rows: known } = await client.query("select to_regclass('migration.done') is not null as there");
  if (!known[0].there) throw new BackupError("The database has no tables yet: there is nothing to back up.");
  const { rows: moments } = await client.query<{ at: Date }>("select now() as at");
  const { rows: migrations } = await client.query("select name, checksum from migration.done order by name");
  const { rows: queues } = await client.query<{ name: string }>("select distinct name from jobs.job order by 1");
  return {
    version: options.version,
    madeAt: moments[0]?.at.toISOString() ?? "",
    major: await readMajor(client),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    queues: queues.map(({ name }) => name),
    secretMark: options.secretMark,
  };
}
