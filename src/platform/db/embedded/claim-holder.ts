import pg from "pg";
import type { Connection } from "./probe.js";

/** The server that serves from a folder. */
export type Self = { pid: number; address: string };

/** Two numbers that name the lock: "rode", "lope" in ASCII. */
export const LOCK = [0x726f6465, 0x6c6f7065] as const;

/** PostgreSQL cuts off an application_name after this many bytes. */
const LONGEST_NAME = 63;

/**
 * How a server shows itself in pg_stat_activity. An address that is too long ends in dots; the process id always fits.
 */
export function nameOf(self: Self): string {
  const name = `rode-loper server ${self.pid} ${self.address}`.replace(/[^\x20-\x7e]/g, "?");
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 3)}...`;
}

const HOLDER = `
  select a.application_name as name
  from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.classid = $1::bigint::oid and l.objid = $2::bigint::oid and l.granted`;

/** Who has the lock, by the name it shows; undefined when nobody has. */
export async function holderName(client: pg.Client): Promise<string | undefined> {
  return (await client.query<{ name: string }>(HOLDER, [...LOCK])).rows[0]?.name;
}

/** Reads a name back; an unknown program has pid 0. */
export function readName(name: string): Self {
  const [, pid, address] = /^rode-loper server (\d+) (.*)$/.exec(name) ?? [];
  return { pid: Number(pid ?? 0), address: address ?? name };
}

/**
 * Whether a server other than this process has the folder.
 * @returns false too when the database cannot be asked
 */
export async function claimedByAnother(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const name = await holderName(client);
    return name !== undefined && readName(name).pid !== process.pid;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
