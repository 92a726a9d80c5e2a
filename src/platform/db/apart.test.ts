import assert from "node:assert/strict";
import { after, test } from "node:test";
import pg from "pg";
import { cloneDatabase } from "#testing";
import { APP, OWNER } from "./roles.js";

const A = "00000000-0000-7000-8000-00000000000a";
const B = "00000000-0000-7000-8000-00000000000b";

const database = await cloneDatabase();
const client = new pg.Client(database.address);
await client.connect();
after(async () => {
  await client.end();
  await database.drop();
});

/** Tables with rows of municipalities. */
const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
  `select n.nspname || '.' || c.relname as name,
     (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname not in ('jobs', 'migration', 'information_schema') and n.nspname !~ '^pg_'
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id')
   order by 1`,
);

await fill();

/**
 * One row of A and one of B in every table, whatever its columns: the constraints are put aside, because only row
 * security is asked here; so are the triggers, which would add rows of their own. The app is given every right, so that nothing
 * but row security can refuse it.
 */
async function fill(): Promise<void> {
  await client.query(`set role ${OWNER}`);
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  for (const { name } of tables) {
    const { rows } = await client.query<{ conname: string }>(
      "select conname from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')",
      [name],
    );
    for (const { conname } of rows) await client.query(`alter table ${name} drop constraint "${conname}"`);
    await client.query(`alter table ${name} no force row level security`);
    for (const municipality of [A, B]) await client.query(await insertion(name, municipality));
    await client.query(`alter table ${name} force row level security`);
    await client.query(`grant select, insert, update, delete on ${name} to ${APP}`);
  }
  await client.query("reset role");
}

/** An insert of a row in which every column without a default has some value of its type. */
async function insertion(table: string, municipality: string): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and a.attgenerated = ''
     order by a.attnum`,
    [table],
  );
  const value = (name: string, type: string) => (name === "municipality_id" ? `'${municipality}'` : some(type));
  const values = rows.map(({ name, type }) => `${value(name, type)}::${type}`);
  return `insert into ${table} (${rows.map(({ name }) => `"${name}"`).join(", ")}) values (${values.join(", ")})`;
}

function some(type: string): string {
  if (type.endsWith("[]")) return "'{}'";
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "jsonb") return "'{}'";
  if (type === "boolean") return "true";
  if (type === "date" || type.startsWith("timestamp")) return "now()";
  if (/int|numeric|double/.test(type)) return "(random() * 1000 + 1)";
  return "md5(random()::text)";
}

/** Does something as the app, in a municipality or in none, and takes it back. */
async function asApp<T>(municipality: string | undefined, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    await client.query(`set local role ${APP}`);
    if (municipality !== undefined) await client.query(`set local app.m = '${municipality}'`);
    return await work();
  } finally {
    await client.query("rollback");
  }
}

const count = async (statement: string) => (await client.query(statement)).rowCount;

const refused = { code: "42501", message: /row-level security/ };

test("there are tables to try", () => assert.ok(tables.length >= 13, String(tables.length)));

for (const { name, columns } of tables) {
  test(`${name}: without a municipality nothing is seen, changed or added`, async () => {
    for (const nowhere of [undefined, ""]) {
      await asApp(nowhere, async () => {
        assert.equal(await count(`select from ${name}`), 0);
        assert.equal(await count(`update ${name} set municipality_id = municipality_id`), 0);
        assert.equal(await count(`delete from ${name}`), 0);
        await assert.rejects(client.query(await insertion(name, A)), refused);
      });
    }
  });

  test(`${name}: one municipality sees and changes its own row only`, async () => {
    await asApp(A, async () => {
      const { rows } = await client.query(`select municipality_id from ${name}`);
      assert.deepEqual(rows, [{ municipality_id: A }]);
      assert.equal(await count(`select from ${name} where municipality_id = '${B}'`), 0);
      const last = columns.at(-1) ?? "municipality_id";
      assert.equal(await count(`update ${name} set "${last}" = "${last}"`), 1);
      assert.equal(await count(`update ${name} set "${last}" = "${last}" where municipality_id = '${B}'`), 0);
      assert.equal(await count(`delete from ${name} where municipality_id = '${B}'`), 0);
      assert.equal(await count(`delete from ${name}`), 1);
    });
  });

  test(`${name}: no row goes to another municipality`, async () => {
    await asApp(A, async () => assert.rejects(client.query(await insertion(name, B)), refused));
    await asApp(A, async () =>
      assert.rejects(
        client.query(`update ${name} set municipality_id = '${B}' where municipality_id = '${A}'`),
        refused,
      ),
    );
  });
}
