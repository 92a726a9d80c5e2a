import type pg from "pg";
import { OWNER, PLATFORM } from "../roles.js";
import { BackupError } from "./errors.js";

/** A table as it is read and filled. */
export type Table = {
  readonly name: string;
  /** The same, as it stands in a statement. */
  readonly quoted: string;
  /** Columns that are stored as they were given; those that PostgreSQL works out itself are left to it. */
  readonly columns: readonly string[];
  readonly rowSecurity: boolean;
  /** In what order its rows are read, as it stands in a statement: the same in every database. */
  readonly order: string;
};

/**
 * Every table of ours. Of the job queue only the jobs: its version, figures and marks of the day are its own, and it makes
 * them anew. Which migrations were done stands at the head of a backup.
 * @param client as the owner
 * @throws BackupError when row security would hide rows
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { isOpen: boolean }>(`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted,
      c.relrowsecurity as "rowSecurity",
      not c.relrowsecurity or exists (
        select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
          and p.polroles = array['${PLATFORM}'::regrole::oid] and pg_get_expr(p.polqual, c.oid) = 'true')
        and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive) as "isOpen",
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      (select string_agg(format('%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality k(num, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
        where i.indrelid = c.oid and i.indisprimary) as "order"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and c.relowner in ('${OWNER}'::regrole, '${PLATFORM}'::regrole)
      and n.nspname <> 'migration' and (n.nspname <> 'jobs' or c.relname = 'job')
    order by n.nspname, c.relname`);
  const closed = rows.find(({ isOpen }) => !isOpen);
  if (closed)
    throw new BackupError(
      `Row security would hide rows of ${closed.name}: its policies are not those of the migrations.`,
    );
  return rows.map(({ isOpen, ...table }) => table);
}

const quotedColumns = (columns: readonly string[]) =>
  columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ");

/** The statement that reads a table whole, in its order. */
export function copyFrom({ quoted, order }: Table, columns: readonly string[]): string {
  return `copy (select ${quotedColumns(columns)} from ${quoted} order by ${order}) to stdout`;
}

/** The statement that fills it. */
export function copyInto({ quoted }: Table, columns: readonly string[]): string {
  return `copy ${quoted} (${quotedColumns(columns)}) from stdin`;
}

/** So that every value is written in one way, whatever the server, the database and the login are set to. */
export const ONE_WAY = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex';
  set extra_float_digits = 1; set client_encoding = 'UTF8'; set client_min_messages = warning;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

/** The major version of PostgreSQL. */
export async function readMajor(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  return rows[0].major;
}
