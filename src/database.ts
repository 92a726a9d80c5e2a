import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import {
  type DatabaseAddress,
  LOGIN,
  MigrationError,
  migrate,
  OWNER,
  pendingMigrations,
  readMigrations,
  rolesSql,
} from "#platform/db";
import { type EmbeddedDatabase, hasEmbedded, joinEmbedded, startEmbedded } from "#platform/db/embedded";
import { installQueues } from "#platform/jobs";
import type { Config } from "./config.js";
import { regularNames } from "./regular-jobs.js";

/** A database that answers, and the secret that belongs to it. */
export type Opened = {
  readonly connection: DatabaseAddress;
  readonly secret: string;
  /** The private PostgreSQL, when that is what it is. */
  readonly embedded: EmbeddedDatabase | undefined;
};

const NAME = "rode_loper";
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const MIGRATIONS = join(PROJECT, "db/migrations");

/** The timeline of this version. */
export const knownMigrations = () => readMigrations(MIGRATIONS);

/**
 * Finds or starts the database that the settings ask for.
 * @throws EmbeddedStartError with a sentence when the private PostgreSQL cannot start
 */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Opened> {
  if (config.databaseUrl !== undefined)
    return { connection: { connectionString: config.databaseUrl }, secret: config.secret ?? "", embedded: undefined };
  const embedded = await startEmbedded({ projectDir: PROJECT, dataDir: config.dataDir, log });
  const ownSecret = await prepare(embedded);
  return { connection: embedded.connection(NAME, LOGIN), secret: config.secret ?? ownSecret, embedded };
}

/** For commands that work while no server runs, too: starts the private PostgreSQL when it stands still. @returns undefined when there is none */
export async function openExisting(config: Config, log: (line: string) => void): Promise<Opened | undefined> {
  const joined = await joinDatabase(config);
  if (joined) return joined;
  return (await hasEmbedded({ projectDir: PROJECT, dataDir: config.dataDir })) ? openDatabase(config, log) : undefined;
}

/** For commands: the database of the settings, without starting one. @returns undefined when it is not running */
export async function joinDatabase(config: Config): Promise<Opened | undefined> {
  if (config.databaseUrl !== undefined) return openDatabase(config, () => {});
  const embedded = await joinEmbedded({ projectDir: PROJECT, dataDir: config.dataDir, log: () => {} });
  if (!embedded) return undefined;
  const secret = config.secret ?? (await readSecret(embedded)) ?? (await prepare(embedded));
  return { connection: embedded.connection(NAME, LOGIN), secret, embedded };
}

/** Any number that nobody else takes a lock on in the database `postgres`. */
const PREPARING = 7_106_203;

/**
 * Makes the roles, the database and the secret in a new cluster; does nothing in an old one. Two servers that start at
 * once come here both, as the one that will be turned away does not know it yet: they wait for each other.
 * @returns the secret of this database
 */
async function prepare(embedded: EmbeddedDatabase): Promise<string> {
  const client = new pg.Client(embedded.connection("postgres"));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [PREPARING]);
    await client.query(rolesSql(embedded.connection(NAME, LOGIN).password));
    const { rowCount } = await client.query("select from pg_database where datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME} owner ${OWNER}`);
    return (await readSecret(embedded)) ?? (await makeSecret(embedded));
  } finally {
    await client.end();
  }
}

/** The private database has a secret of its own, made once, that only the starting user can read. */
const secretFile = (embedded: EmbeddedDatabase) => join(embedded.folderForState, "secret");

/** @returns undefined when there is none: an empty one, too, would sign with what everybody knows */
async function readSecret(embedded: EmbeddedDatabase): Promise<string | undefined> {
  const text = await readFile(secretFile(embedded), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.trim() || undefined;
}

/** Whole or not at all, also at a power cut. Only for who waited for the others. */
async function makeSecret(embedded: EmbeddedDatabase): Promise<string> {
  const file = secretFile(embedded);
  const secret = randomBytes(36).toString("base64url");
  await writeFile(`${file}-new`, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(`${file}-new`, file);
  return secret;
}

/** Brings the tables of the modules and of the job queue up to date. @returns the migrations done now */
export async function bringUpToDate(connection: DatabaseAddress): Promise<string[]> {
  const done = await migrate(connection, await knownMigrations());
  await installQueues(connection, regularNames);
  return done;
}

/** @throws MigrationError when the database still lacks something */
export async function demandUpToDate(connection: DatabaseAddress): Promise<void> {
  const pending = await pendingMigrations(connection, await knownMigrations());
  if (pending.length > 0)
    throw new MigrationError(
      `The database lacks ${pending.length} migrations, beginning with ${pending[0]}. Run: bin/rode-loper migrate`,
    );
}
