import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import pg from "pg";
import { installQueues } from "#platform/jobs";
import { cloneDatabase, emptyDatabase, type TestDatabase, until } from "#testing";
import { type Migration, readMigrations } from "../migrate.js";
import { BackupError, checkBackup, restoreBackup, writeBackup } from "./index.js";

const folder = await mkdtemp(join(tmpdir(), "rl-backup-"));
const migrations = await readMigrations(join(import.meta.dirname, "../../../../../db/migrations"));
after(() => rm(folder, { recursive: true, force: true }));

let made = 0;
const newPath = () => join(folder, `${++made}.backup`);

async function backUp(from: TestDatabase, path = newPath(), overwrite = false): Promise<string> {
  const options = { connection: from.address, path, overwrite, version: "0.0.1", secretMark: "mark" };
  await writeBackup({ ...options, onTable: () => {} });
  return path;
}

async function restore(path: string, into: TestDatabase, known: readonly Migration[] = migrations, fails = false) {
  const { head } = await checkBackup(path);
  return restoreBackup({
    connection: into.address,
    path,
    head,
    migrations: known,
    makeQueues: (queues) => installQueues(into.address, queues),
    within: async () => {
      if (fails) throw new Error("it fails at the very end");
    },
    onTable: () => {},
    say: () => {},
  });
}

async function source(t: { after(close: () => Promise<void>): void }): Promise<TestDatabase> {
  const database = await cloneDatabase();
  t.after(() => database.drop());
  return database;
}

async function empty(t: { after(close: () => Promise<void>): void }): Promise<TestDatabase> {
  const database = await emptyDatabase();
  t.after(() => database.drop());
  return database;
}

const municipality = randomUUID();
const addMail = (database: TestDatabase, subject: string, body: string | null = null) =>
  database.rows(
    `insert into platform.mail (municipality_id, mail_id, cause, recipient, subject, body_text, created_at)
     values ($1, gen_random_uuid(), gen_random_uuid()::text, 'a@town.example', $2, $3, now())`,
    [municipality, subject, body],
  );

const schemas = (database: TestDatabase) =>
  database.rows("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)'");

/** Text as people and machines make it: every character that PostgreSQL takes, and what the form of a backup is made of. */
const naughty = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", "").toWellFormed()),
  fc.string({ unit: fc.constantFrom("\\", "\n", "\r", "\t", "\\N", "\\.", "\v", "\b", "'", '"', "é", "😀", "\u200f") }),
  fc.constantFrom("", "\\N", "\\.", "\n\\.\n", "NULL", "﻿", "İıSSßﬁ", "e\u0301", "ÅÅ", "'; drop table x; --"),
);

test("every text, byte, number and moment comes back as it was", async (t) => {
  const from = await source(t);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(naughty, fc.option(naughty)), { minLength: 1, maxLength: 40 }),
      async (mails) => {
        for (const [subject, body] of mails) await addMail(from, subject, body);
      },
    ),
    { numRuns: 20 },
  );
  await from.rows(
    `insert into platform.submission select $1, decode(md5(n::text) || '00ff5c0a0d', 'hex'), n::text,
       '2026-03-29T00:59:59.999999Z'::timestamptz + n * interval '1 hour 0.000001 second' from generate_series(1, 500) n`,
    [municipality],
  );
  await from.rows(
    `insert into platform.audit_entry values ($1, gen_random_uuid(), '0044-03-15 BC', 'system', 'x', 'y', 'z', '1',
       '{"b": 1.10, "a": "\\\\n\\\\u20ac\\n", "c": [null, true, 1e400]}'), ($1, gen_random_uuid(), 'infinity', 'system', 'x', 'y', 'z', '1', '{}')`,
    [municipality],
  );
  const path = await backUp(from);
  const into = await empty(t);
  await restore(path, into);
  for (const table of ["mail", "submission", "audit_entry"]) {
    const all = `select md5(string_agg(r::text, ';' order by r::text collate "C")) as sum, count(*) as n from platform.${table} r`;
    assert.deepEqual(await into.rows(all), await from.rows(all), table);
  }
  const texts =
    "select mail_id, subject, body_text, convert_to(subject, 'UTF8') as bytes from platform.mail order by 1";
  assert.deepEqual(await into.rows(texts), await from.rows(texts));
  const again = await backUp(into);
  assert.deepEqual((await checkBackup(again)).tables, (await checkBackup(path)).tables);
});

/** Everything that decides what the tables hold off and let through. */
const structure = `
  select 'constraint' as kind, conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as it from pg_constraint where conrelid <> 0
  union all select 'trigger', tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
  union all select 'security', oid::regclass || ' ' || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') || relowner::regrole from pg_class
    where relnamespace::regnamespace::text !~ '^(pg_|information_schema|jobs)' and relkind in ('r', 'p', 'v')
  union all select 'policy', polrelid::regclass || ' ' || polname || pg_get_expr(polqual, polrelid) from pg_policy
  union all select 'index', indexrelid::regclass || ' ' || indisvalid from pg_index where indrelid::regclass::text !~ '^(pg_|jobs)'
  order by 1, 2`;

test("a restored database holds off and lets through exactly what the first one does", async (t) => {
  const from = await source(t);
  const into = await empty(t);
  await restore(await backUp(from), into);
  // Figures of the queue are kept by the day.
  const withoutDays = (rows: { it: string }[]) => rows.map(({ it }) => it).filter((it) => !it.includes("queue_stats_"));
  const found = withoutDays(await into.rows<{ it: string }>(structure));
  assert.ok(found.length > 300);
  assert.deepEqual(found, withoutDays(await from.rows<{ it: string }>(structure)));
});

test("a byte that was changed, or an end that was cut off, is found wherever it is, and the database is left alone", async (t) => {
  const from = await source(t);
  for (let n = 0; n < 50; n += 1) await addMail(from, `mail ${n}`, "tekst");
  const path = await backUp(from);
  const good = await readFile(path);
  const bad = newPath();
  const sentence = /^\S+ (is|does|goes|was) .*\.$/;
  for (let at = 0; at < good.length; at += at < 100 || at > good.length - 60 ? 1 : 97) {
    const changed = Buffer.from(good);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    await writeFile(bad, changed);
    await assert.rejects(
      checkBackup(bad),
      (error: Error) => error instanceof BackupError && sentence.test(error.message),
    );
    await writeFile(bad, good.subarray(0, at));
    await assert.rejects(
      checkBackup(bad),
      (error: Error) => error instanceof BackupError && /byte \d+/.test(error.message),
    );
  }
  await writeFile(bad, Buffer.concat([good, Buffer.from("x")]));
  await assert.rejects(checkBackup(bad), /goes on after its end/);
  const changed = Buffer.from(good);
  const at = beginOf(good, "platform.mail") + 20;
  changed[at] = (changed[at] ?? 0) ^ 1;
  await writeFile(bad, changed);
  await assert.rejects(checkBackup(bad), /is damaged at byte \d+, in the table platform\.mail\.$/);
  const into = await empty(t);
  await assert.rejects(restore(bad, into), /is damaged/);
  assert.deepEqual(await schemas(into), []);
});

/** Where the first rows of a table stand. */
function beginOf(file: Buffer, table: string): number {
  for (let at = 20, isIt = false; ; ) {
    const length = file.readUInt32BE(at + 1);
    const [kind, body] = [file.toString("latin1", at, at + 1), file.toString("utf8", at + 5, at + 5 + length)];
    if (isIt) return at;
    isIt = kind === "T" && JSON.parse(body).name === table;
    at += 5 + length + 4;
  }
}

test("a restore that fails leaves the database empty, and can be done again", async (t) => {
  const from = await source(t);
  await addMail(from, "een");
  const path = await backUp(from);
  const into = await empty(t);
  await assert.rejects(restore(path, into, migrations, true), /at the very end/);
  assert.deepEqual(await schemas(into), []);
  await restore(path, into);
  assert.equal((await into.rows("select 1 from platform.mail")).length, 1);
  await assert.rejects(restore(path, into), /The database is not empty \(it has cases, /);
});

test("a backup of a newer version, or with another migration of the same name, is refused", async (t) => {
  const from = await source(t);
  const path = await backUp(from);
  const into = await empty(t);
  await assert.rejects(restore(path, into, migrations.slice(0, -1)), /newer than this one \(it has \d{4}-/);
  const other = migrations.map((one) => ({ ...one, checksum: `${one.checksum}x` }));
  await assert.rejects(restore(path, into, other), /Migration 0001-platform.sql is another one/);
  assert.deepEqual(await schemas(into), []);
});

test("rows that row security would hide are never left out in silence", async (t) => {
  const from = await source(t);
  await from.asOwner("drop policy every_municipality on platform.mail");
  await assert.rejects(backUp(from), /Row security would hide rows of platform.mail/);
  await from.asOwner("create policy every_municipality on platform.mail to rode_loper_platform using (subject <> 'x')");
  await assert.rejects(backUp(from), /Row security would hide rows of platform.mail/);
});

test("what stands there is kept unless one says so, and nothing half is ever left", async (t) => {
  const from = await source(t);
  const path = await backUp(from);
  const first = await readFile(path);
  await assert.rejects(backUp(from, path), /exists already: choose another name, or give --overwrite/);
  assert.deepEqual(await readFile(path), first);
  await addMail(from, "nieuw");
  await backUp(from, path, true);
  assert.notDeepEqual(await readFile(path), first);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  await assert.rejects(backUp(from, join(folder, "none", "x")), /could not be written: its folder does not exist/);
  await writeFile(join(folder, "old.backup.partial"), "half of an older one");
  await backUp(from, join(folder, "old.backup"));
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith(".partial")),
    [],
  );
});

test("what others write meanwhile is there whole or not at all", async (t) => {
  const from = await source(t);
  let done = false;
  const writing = (async () => {
    while (!done)
      await from.rows(
        `with entry as (insert into platform.audit_entry values
           ($1, gen_random_uuid(), now(), 'system', 'x', 'y', 'z', '1', '{}') returning municipality_id, entry_id)
         insert into platform.audit_unsealed select * from entry`,
        [municipality],
      );
  })();
  const counts: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const { tables } = await checkBackup(await backUp(from));
    const [entries, unsealed] = ["entry", "unsealed"].map((name) => tables.get(`platform.audit_${name}`)?.rows ?? -1);
    assert.equal(entries, unsealed);
    counts.push(entries ?? 0);
  }
  done = true;
  await writing;
  assert.ok((counts.at(-1) ?? 0) > (counts[0] ?? 0), String(counts));
});

test("a restore is refused while a server is connected, and while another one is under way", async (t) => {
  const path = await backUp(await source(t));
  const into = await empty(t);
  const server = new pg.Client({ ...into.address, application_name: "rode-loper jobs" });
  await server.connect();
  await assert.rejects(restore(path, into), /A server is connected to this database \(rode-loper jobs\): stop every/);
  await server.end();
  await until(
    async () => (await into.rows("select 1 from pg_stat_activity where datname = current_database()")).length < 2,
    5_000,
    () => "its connection does not end",
  );
  const both = await Promise.allSettled([restore(path, into), restore(path, into)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  const refused = both.find((one) => one.status === "rejected");
  assert.match(String(refused?.reason), /under way|is connected/);
});
