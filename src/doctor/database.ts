import { type DatabaseAddress, type Health, LOGIN, MigrationError, pendingMigrations, readHealth } from "#platform/db";
import { knownMigrations } from "../database.js";
import { type Finding, listed, ok, warning, wrong } from "./finding.js";

const OLDEST = 15;

/** So far a clock may be off: mails, links and dates are counted by both. */
const CLOCK_WARNING_MS = 2_000;
const CLOCK_WRONG_MS = 60_000;

/** @returns what was found, and whether its tables can be read */
export async function checkDatabase(connection: DatabaseAddress): Promise<{ findings: Finding[]; isReady: boolean }> {
  let health: Health;
  try {
    health = await readHealth(connection);
  } catch (error) {
    // What the database itself finds wrong with our question is a fault of ours.
    if (/^(42|XX)/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return { findings: [unreachable(error)], isReady: false };
  }
  const migrations = await checkMigrations(connection, health);
  return { findings: [...judge(health), migrations], isReady: health.hasTables && migrations.state === "ok" };
}

function unreachable(error: unknown): Finding {
  const { code = "no answer" } = error as NodeJS.ErrnoException;
  const todo = /^28/.test(code)
    ? "look at the name and password in DATABASE_URL"
    : code === "3D000"
      ? "that database does not exist; see docs/operations.md for making it"
      : "is it running, and does DATABASE_URL lead to it?";
  return wrong("database", `The database cannot be reached (${code}): ${todo}${todo.endsWith("?") ? "" : "."}`);
}

/** What the answers of a database mean. */
export function judge(health: Health): Finding[] {
  return [version(health), texts(health), clock(health), roles(health), rowSecurity(health)];
}

function version({ version: name, major, megabytes }: Health): Finding {
  if (major >= OLDEST) return ok("database", `PostgreSQL ${name}, ${megabytes} MB.`);
  return wrong("database", `PostgreSQL ${name} is too old: upgrade it to ${OLDEST} or later.`);
}

function texts({ encoding, timeZone, sortsOtherwise }: Health): Finding {
  if (encoding !== "UTF8")
    return wrong(
      "texts",
      `The database keeps texts as ${encoding}: make a new one with encoding UTF8, and restore a backup into it.`,
    );
  if (sortsOtherwise)
    return warning(
      "texts",
      "The operating system sorts texts otherwise than when the indexes were made: as a superuser, reindex the database and then alter database … refresh collation version.",
    );
  return ok(
    "texts",
    `UTF8, sorted as its indexes are; time zone ${timeZone}, on which nothing depends. No extension is needed.`,
  );
}

function clock({ clockAhead }: Health): Finding {
  const off = Math.abs(clockAhead);
  const said = `The clock of the database is ${(off / 1000).toFixed(1)} s ${clockAhead < 0 ? "behind" : "ahead of"} the one here`;
  if (off < CLOCK_WARNING_MS) return ok("clock", `${said}.`);
  const todo = `${said}: let both machines keep time by NTP.`;
  return off < CLOCK_WRONG_MS ? warning("clock", todo) : wrong("clock", todo);
}

function roles({ login, missingRoles, missingMemberships, mightyRoles }: Health): Finding {
  const see = "see docs/operations.md";
  if (missingRoles.length > 0)
    return wrong("roles", `The roles ${listed(missingRoles)} are not there: make them, ${see}.`);
  if (missingMemberships.length > 0)
    return wrong("roles", `Grants are missing: ${listed(missingMemberships)}; ${see}.`);
  if (mightyRoles.length > 0)
    return wrong(
      "roles",
      `${listed(mightyRoles)} may do too much (superuser, bypassrls or createrole), so row security does not hold: alter role … nosuperuser nobypassrls nocreaterole.`,
    );
  if (login.inherits)
    return warning(
      "roles",
      `The login ${login.name} inherits rights: alter role ${login.name === LOGIN ? LOGIN : "…"} noinherit.`,
    );
  return ok("roles", "The four roles are there, and none may do more than it should.");
}

function rowSecurity({ openTables, hasTables }: Health): Finding {
  if (openTables.length > 0)
    return wrong(
      "row security",
      `Row security does not hold on ${listed(openTables)}: restore a backup into a new database, or ask for help.`,
    );
  return ok("row security", hasTables ? "Row security is forced on every table." : "There are no tables yet.");
}

async function checkMigrations(connection: DatabaseAddress, { missingRoles }: Health): Promise<Finding> {
  if (missingRoles.length > 0) return wrong("migrations", "They cannot be looked at without the roles.");
  try {
    const known = await knownMigrations();
    const pending = await pendingMigrations(connection, known);
    if (pending.length === 0) return ok("migrations", `All ${known.length} migrations are done.`);
    return wrong(
      "migrations",
      `The database lacks ${pending.length === 1 ? "one migration" : `${pending.length} migrations`}: run bin/rode-loper migrate.`,
    );
  } catch (error) {
    if (error instanceof MigrationError) return wrong("migrations", error.message);
    const { code = "no answer" } = error as NodeJS.ErrnoException;
    return wrong("migrations", `They cannot be read (${code}): look at the grants, see docs/operations.md.`);
  }
}
