import type pg from "pg";
import { copyIn, copyOut } from "./copy.js";
import { BackupError } from "./errors.js";
import type { Manifest, TableEnd } from "./manifest.js";
import type { BackupReader } from "./read-backup.js";
import { RowSum } from "./rows.js";
import { copyFrom, copyInto, listTables, type Table } from "./tables.js";

export type Filled = { readonly table: string } & TableEnd;

/**
 * Fills the tables from a backup and reads them again. Row security, triggers and references step aside meanwhile, as they
 * would refuse, change or slow down what was in order when it was written; they are back before the transaction ends.
 * @param client as the owner, within a transaction
 * @throws BackupError when the tables are others than in the backup, or what is read is not what was written
 */
export async function fill(
  client: pg.Client,
  reader: BackupReader,
  head: Manifest,
  onTable: (filled: Filled) => void,
): Promise<void> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
  refuseOtherTables(tables, head);
  const back = await stepAside(client, [...tables.values()]);
  for await (const stored of reader.tables(head)) {
    const table = tables.get(stored.name);
    if (!table) throw new Error(stored.name);
    await copyIn(client, copyInto(table, stored.columns), stored.rows());
    const found = await sumOf(client, table, stored.columns);
    const due = stored.end();
    if (found.rows !== due.rows || found.sha256 !== due.sha256)
      throw new BackupError(
        `The table ${table.name} does not read as it was written: ${found.rows} rows instead of ${due.rows}, or another sum.`,
      );
    onTable({ table: table.name, ...found });
  }
  for (const statement of back) await client.query(statement);
}

async function sumOf(client: pg.Client, table: Table, columns: readonly string[]): Promise<TableEnd> {
  const sum = new RowSum();
  await copyOut(client, copyFrom(table, columns), async (piece) => sum.add(piece));
  return sum.end();
}

function refuseOtherTables(tables: ReadonlyMap<string, Table>, head: Manifest): void {
  const shape = (name: string, columns: readonly string[]) => `${name} (${columns.toSorted().join(", ")})`;
  const have = new Set([...tables.values()].map(({ name, columns }) => shape(name, columns)));
  const wanted = head.tables.map(({ name, columns }) => shape(name, columns));
  const other = wanted.find((one) => !have.has(one));
  if (other === undefined && wanted.length === have.size) return;
  const name = other?.split(" ", 1)[0] ?? "another table";
  throw new BackupError(
    `This version keeps ${name} in another way than version ${head.version}, which made the backup: restore with that version, then upgrade.`,
  );
}

/** @returns the statements that put everything back */
async function stepAside(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const { rows: references } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as add
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and t.relowner = current_user::regrole and n.nspname <> 'migration'`);
  const secured = tables.filter(({ rowSecurity }) => rowSecurity);
  for (const { drop } of references) await client.query(drop);
  for (const { quoted } of tables) await client.query(`alter table ${quoted} disable trigger user`);
  for (const { quoted } of secured) await client.query(`alter table ${quoted} no force row level security`);
  return [
    ...references.map(({ add }) => add),
    ...tables.map(({ quoted }) => `alter table ${quoted} enable trigger user`),
    ...secured.map(({ quoted }) => `alter table ${quoted} force row level security`),
  ];
}
