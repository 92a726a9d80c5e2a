import type { TestDatabase } from "./database.js";

type Column = { readonly place: string; readonly table: string; readonly column: string; readonly isBytes: boolean };

/**
 * Every column of every table that can hold text: of all schemas that are not those of PostgreSQL itself, nor the one that says
 * which migrations were done, where the product cannot write.
 */
async function columnsOf({ rows }: TestDatabase): Promise<Column[]> {
  const found = await rows<{ place: string; table: string; column: string; type: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as place, format('%I.%I', n.nspname, c.relname) as table,
       format('%I', a.attname) as column, a.atttypid::regtype::text as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migration') and n.nspname not like 'pg_temp%'
     order by 1`,
  );
  const plain = /^(bigint|integer|smallint|boolean|date|uuid|timestamp.*|interval|numeric|double precision|oid|inet)$/;
  return found
    .filter(({ type }) => !plain.test(type))
    .map(({ type, ...column }) => ({ ...column, isBytes: type === "bytea" }));
}

/**
 * Where in the whole database some words are: in text, JSON, lists, words to search by and files alike, whatever their capitals.
 * @returns each place as schema.table.column, once
 */
export async function placesHolding(database: TestDatabase, ...words: readonly string[]): Promise<string[]> {
  const columns = await columnsOf(database);
  // A walk that looks at nothing would find nothing.
  if (!columns.some(({ place }) => place === "cases.case.question")) throw new Error("the tables are not seen");
  const holding: string[] = [];
  for (const { place, table, column, isBytes } of columns) {
    const has = isBytes
      ? `position(convert_to(word, 'UTF8') in ${column}) > 0`
      : `position(lower(word) in lower(${column}::text)) > 0`;
    const [row] = await database.rows<{ isThere: boolean }>(
      `select exists (select from ${table}, unnest($1::text[]) word where ${has}) as "isThere"`,
      [words],
    );
    if (row?.isThere) holding.push(place);
  }
  return holding;
}
