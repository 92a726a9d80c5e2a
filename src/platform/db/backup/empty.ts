import type pg from "pg";
import { RESTORING } from "../migrate.js";
import { OWNER, PLATFORM } from "../roles.js";
import { BackupError } from "./errors.js";

/** What a restore calls itself. Two of them meet at the lock. */
export const RESTORER = "rode-loper restore";

/** Any number that nothing else takes a lock on in this database. */
const RESTORE_LOCK = 7_305_202;

/**
 * Takes an empty database for a restore alone. What an earlier restore left when it was killed is cleared away first.
 * @param client as the owner; keeps the database as long as it is connected
 * @returns whether something was cleared away
 * @throws BackupError when it is not empty, or in use
 */
export async function takeEmpty(client: pg.Client): Promise<boolean> {
  const { rows: lock } = await client.query("select pg_try_advisory_lock($1) as got", [RESTORE_LOCK]);
  if (!lock[0].got) throw new BackupError("Another restore into this database is under way.");
  // Only the login sees what connections of the login call themselves.
  await client.query("reset role");
  const users = await listConnected(client);
  await client.query(`set role ${OWNER}`);
  if (users.length > 0)
    throw new BackupError(
      `A server is connected to this database (${users.join(", ")}): stop every process of Rode Loper first.`,
    );
  const { rows: half } = await client.query("select to_regclass($1) is not null as there", [RESTORING]);
  if (half[0].there) await clear(client);
  const schemas = await listSchemas(client);
  if (schemas.length > 0)
    throw new BackupError(
      `The database is not empty (it has ${schemas.join(", ")}): a restore only goes into a new one. See docs/operations.md.`,
    );
  await client.query(
    `create schema migration; create table ${RESTORING} (began_at timestamptz not null default now())`,
  );
  return half[0].there;
}

/** Removes everything of ours, so that a restore can be tried again. */
export async function clear(client: pg.Client): Promise<void> {
  const schemas = await listSchemas(client);
  if (schemas.length === 0) return;
  // Nothing of the modules leans on the mark: it goes last, so that a killed clearing is done again.
  const ordered = [
    ...schemas.filter((name) => name !== "migration"),
    ...schemas.filter((name) => name === "migration"),
  ];
  for (const name of ordered) await client.query(`drop schema "${name.replaceAll('"', '""')}" cascade`);
}

async function listSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname::text as name from pg_namespace
     where nspowner in ('${OWNER}'::regrole, '${PLATFORM}'::regrole) order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Servers, workers and commands of ours in this database, by the name that they show. */
async function listConnected(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct application_name as name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'rode-loper%'
      and application_name <> '${RESTORER}' order by 1`);
  return rows.map(({ name }) => name);
}
