import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cloneDatabase } from "#testing";
import { APP, OWNER, PLATFORM } from "./roles.js";

const database = await cloneDatabase();
after(() => database.drop());

/** The queue (pg-boss) makes and keeps its own tables in `jobs`; `migration` is only the list of what was done. */
const ours = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'jobs', 'migration')";

/** Tables that are national: no municipality owns a row. Each with its reason. */
const nationalTables = new Map([
  ["platform.session", "somebody is signed in to the installation; a role is looked up in each municipality"],
  ["identity.account", "somebody has one account in the whole installation, wherever they ask"],
  ["directory.enterprise", "an organisation is known once, as its KvK number is; what it asks is of each municipality"],
  ["directory.member", "who belongs to such an organisation"],
  ["directory.invitation", "an invitation to belong to one"],
  ["identity.platform_administrator", "whoever runs the installation works for no municipality"],
  ["identity.platform_request", "asked at the national side"],
  ["identity.platform_link", "opens the national side"],
  ["identity.person", "a human being is known once; what a municipality may know stands in identity.staff"],
]);

/** Unique keys that may be national, although the table is not. */
const nationalKeys = /^municipality\.municipality\((cbs_code|slug|host)\)$/;

/** Foreign keys to national tables need no municipality. */
const toNational = new Set(nationalTables.keys());

const names = async (statement: string) => (await database.rows<{ name: string }>(statement)).map(({ name }) => name);

const tables = await names(
  `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and ${ours} order by 1`,
);
const tenantTables = tables.filter((name) => !nationalTables.has(name));

/** Every constraint with the names of its columns, in order. */
const constraints = await database.rows<{
  name: string;
  kind: "p" | "u" | "f";
  columns: string[];
  target: string | null;
  target_columns: string[] | null;
}>(
  `select n.nspname || '.' || t.relname as name, c.contype as kind, tn.nspname || '.' || tt.relname as target,
     (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k(num, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
     (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k(num, place)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as target_columns
   from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
   left join pg_class tt on tt.oid = c.confrelid left join pg_namespace tn on tn.oid = tt.relnamespace
   where c.contype in ('p', 'u', 'f') and ${ours}`,
);

test("there are tables, and the national ones are there", () => {
  assert.ok(tables.length >= 15, String(tables.length));
  for (const name of nationalTables.keys()) assert.ok(tables.includes(name), name);
});

test("row security is enabled and forced on every table, with a policy for both roles", async () => {
  const open = await names(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  assert.deepEqual(open, []);
  const policies = await database.rows<{ name: string; role: string; cmd: string; qual: string; with_check: string }>(
    `select schemaname || '.' || tablename as name, unnest(roles)::text as role, cmd, qual, with_check from pg_policies`,
  );
  for (const name of tables) {
    const of = (role: string) => policies.filter((one) => one.name === name && one.role === role);
    const due = nationalTables.has(name) ? 0 : 1;
    assert.equal(of(APP).length, due, `${name} has ${of(APP).length} policies for ${APP}`);
    assert.equal(of(PLATFORM).length, 1, `${name} has ${of(PLATFORM).length} policies for ${PLATFORM}`);
    assert.equal(policies.filter((one) => one.name === name).length, due + 1, `${name} has another policy`);
    for (const { qual, with_check, cmd } of of(APP)) {
      assert.match(qual, /municipality_id = .*NULLIF\(current_setting\('app\.m'/s, name);
      assert.equal(with_check, qual, name);
      assert.equal(cmd, "ALL", name);
    }
  }
});

test("the municipality is the first column of every key, and part of every reference", () => {
  for (const { name, kind, columns, target, target_columns } of constraints) {
    const key = `${name}(${columns.join(", ")})`;
    if (nationalTables.has(name) || nationalKeys.test(key)) continue;
    if (kind !== "f") assert.equal(columns[0], "municipality_id", key);
    else if (!toNational.has(target ?? ""))
      assert.equal(target_columns?.[columns.indexOf("municipality_id")], "municipality_id", key);
  }
  for (const name of tables)
    assert.ok(
      constraints.some((one) => one.name === name && one.kind === "p"),
      `${name} has no primary key`,
    );
});

test("every reference has an index that leads with its columns", async () => {
  const indexes = await database.rows<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || t.relname as name,
       (select array_agg(a.attname::text order by k.place) from unnest(i.indkey::int2[]) with ordinality k(num, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num) as columns
     from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
     where ${ours} and i.indpred is null and i.indisvalid`,
  );
  for (const { name, kind, columns } of constraints.filter((one) => one.kind === "f")) {
    const wanted = [...columns].sort().join();
    const led = indexes.some(
      (one) => one.name === name && one.columns?.slice(0, columns.length).sort().join() === wanted,
    );
    assert.ok(led, `${kind} ${name}(${columns.join(", ")}) has no index`);
  }
});

test("moments are timestamptz, days are date, and nothing is varchar, json, serial or an enum", async () => {
  const bad = await names(
    `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p') and ${ours} and a.attnum > 0 and not a.attisdropped
       and (t.typtype <> 'b' or t.typname in ('timestamp', 'time', 'timetz', 'json', 'varchar', 'bpchar', 'money', 'float4')
            or (a.attname ~ '_at$|^at$' and t.typname <> 'timestamptz')
            or (a.attname ~ '_due$|^day$|_on$' and t.typname <> 'date')
            or (a.attname ~ '_id$' and t.typname <> 'uuid'
                and (n.nspname || '.' || c.relname || '.' || a.attname)
                    not in ('platform.audit_entry.actor_id', 'platform.audit_entry.subject_id')))`,
  );
  assert.deepEqual(bad, []);
  const made = await names(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours}
     union all select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where t.typtype = 'e' and ${ours}`,
  );
  assert.deepEqual(made, []);
});

test("nobody but the owner, the app and the platform has rights, and those two own nothing of ours", async () => {
  const granted = await names(
    `select distinct n.nspname || '.' || c.relname || ' to ' || coalesce(r.rolname, 'PUBLIC') as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
     left join pg_roles r on r.oid = g.grantee
     where ${ours} and coalesce(r.rolname, 'PUBLIC') not in ('${OWNER}', '${APP}', '${PLATFORM}')
     union all select 'schema ' || n.nspname from pg_namespace n, aclexplode(n.nspacl) g where g.grantee = 0 and ${ours}`,
  );
  assert.deepEqual(granted, []);
  const owned = await names(
    `select n.nspname || '.' || c.relname || ' ' || r.rolname as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
     where ${ours} and r.rolname <> '${OWNER}'
     union all select 'schema ' || n.nspname || ' ' || r.rolname from pg_namespace n join pg_roles r on r.oid = n.nspowner
     where ${ours} and r.rolname <> '${OWNER}'`,
  );
  assert.deepEqual(owned, []);
  const mighty = await names(
    `select rolname::text as name from pg_roles where rolname in ('${APP}', '${PLATFORM}', '${OWNER}')
     and (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)`,
  );
  assert.deepEqual(mighty, []);
});

test("what happened cannot be changed or wiped: not by the app, not by the platform", async () => {
  for (const table of ["platform.audit_entry", "platform.audit_seal", "cases.step"])
    for (const role of [APP, PLATFORM]) {
      const [may] = await database.rows(
        `select has_table_privilege($1, $2, 'update, truncate') or has_any_column_privilege($1, $2, 'update')
         or (has_table_privilege($1, $2, 'delete') and not $3) as it`,
        // When the term of a question has ended its steps go with it; nothing else of the past ever goes.
        [role, table, table === "cases.step" && role === PLATFORM],
      );
      assert.deepEqual(may, { it: false }, `${role} may change ${table}`);
    }
});

test("the app may never delete or empty a whole table, nor refer to one", async () => {
  for (const table of tenantTables) {
    const [may] = await database.rows("select has_table_privilege($1, $2, 'truncate, references, trigger') as it", [
      APP,
      table,
    ]);
    assert.deepEqual(may, { it: false }, table);
  }
});
