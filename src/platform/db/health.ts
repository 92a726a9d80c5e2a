import pg from "pg";
import type { DatabaseAddress } from "./address.js";
import { APP, LOGIN, OWNER, PLATFORM } from "./roles.js";

/** What the database says of itself, whatever is in it. */
export type Health = {
  readonly version: string;
  readonly major: number;
  readonly encoding: string;
  readonly timeZone: string;
  readonly megabytes: number;
  /** The sorting of texts is another one than when the indexes were made. */
  readonly sortsOtherwise: boolean;
  /** How far its clock is ahead of ours, in milliseconds. */
  readonly clockAhead: number;
  readonly login: { readonly name: string; readonly inherits: boolean };
  /** Roles of ours that are not there. */
  readonly missingRoles: readonly string[];
  /** Memberships without which nothing works, as in `rode_loper_owner for rode_loper`. */
  readonly missingMemberships: readonly string[];
  /** Roles, the login included, for which row security does not hold, or that may make roles. */
  readonly mightyRoles: readonly string[];
  /** Tables of ours whose row security is not enabled and forced, or has no policy for the platform. */
  readonly openTables: readonly string[];
  readonly hasTables: boolean;
};

/** Asks the database about itself; needs no table of ours. */
export async function readHealth(connection: DatabaseAddress): Promise<Health> {
  const client = new pg.Client({
    ...connection,
    application_name: "rode-loper doctor",
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<Omit<Health, "clockAhead">>(statement);
    const [health] = rows;
    if (!health) throw new Error("the database says nothing of itself");
    const before = Date.now();
    const { rows: clock } = await client.query("select extract(epoch from clock_timestamp()) * 1000 as now");
    return { ...health, clockAhead: Math.round(Number(clock[0].now) - (before + Date.now()) / 2) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const statement = `
  with needed(granted, receiver) as (values ('${OWNER}', session_user::text), ('${APP}', session_user::text),
    ('${PLATFORM}', session_user::text), ('${PLATFORM}', '${OWNER}'))
  select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
    current_setting('server_encoding') as encoding, current_setting('timezone') as "timeZone",
    (pg_database_size(current_database()) / 1048576)::int as megabytes,
    (select datcollversion is distinct from pg_database_collation_actual_version(oid) from pg_database
     where datname = current_database()) as "sortsOtherwise",
    (select json_build_object('name', rolname, 'inherits', rolinherit) from pg_roles where rolname = session_user) as login,
    array(select r from unnest(array['${OWNER}', '${APP}', '${PLATFORM}']) r
      where not exists (select from pg_roles where rolname = r)) as "missingRoles",
    array(select granted || ' for ' || receiver from needed
      where exists (select from pg_roles where rolname = granted) and exists (select from pg_roles where rolname = receiver)
        and not exists (select from pg_auth_members m where m.roleid = to_regrole(granted) and m.member = to_regrole(receiver))
        and not (select rolsuper from pg_roles where rolname = receiver)) as "missingMemberships",
    array(select rolname::text from pg_roles where (rolsuper or rolbypassrls or rolcreaterole)
      and rolname in ('${OWNER}', '${APP}', '${PLATFORM}', '${LOGIN}', session_user) order by 1) as "mightyRoles",
    array(select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relowner = to_regrole('${OWNER}') and n.nspname <> 'migration'
        and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (
          select from pg_policy p where p.polrelid = c.oid and to_regrole('${PLATFORM}')::oid = any(p.polroles)))
      order by 1) as "openTables",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'migration' and c.relname = 'done') as "hasTables"`;
