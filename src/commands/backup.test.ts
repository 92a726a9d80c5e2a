import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "#platform/db";
import { installQueues } from "#platform/jobs";
import {
  cloneDatabase,
  emptyDatabase,
  runCommand,
  settingsFor,
  startCommand,
  type TestDatabase,
  until,
  WAITING,
} from "#testing";
import { knownMigrations } from "../database.js";

const folder = await mkdtemp(join(tmpdir(), "rl-backup-"));
after(() => rm(folder, { recursive: true, force: true }));

type AtEnd = { after(close: () => Promise<void>): void };

async function made(t: AtEnd, make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await make();
  t.after(() => database.drop());
  return database;
}

const municipality = "0195b3a0-0000-7000-8000-000000000001";

/** Mails enough that copying them takes a while; their text cannot be packed. */
const addMails = (database: TestDatabase, count: number) =>
  database.rows(
    `insert into platform.mail (municipality_id, mail_id, cause, recipient, subject, body_text, created_at)
     select $1, gen_random_uuid(), n::text, 'a@town.example', 'Mail ' || n,
       (select string_agg(md5(random()::text || n || k), '') from generate_series(1, 32) k where n > 0), now() from generate_series(1, $2::int) n`,
    [municipality, count],
  );

const counted = async (database: TestDatabase) =>
  Number((await database.rows<{ n: string }>("select count(*) as n from platform.mail"))[0]?.n);

test("a backup that is killed leaves no file under its name, and the next one is whole", async (t) => {
  const from = await made(t, cloneDatabase);
  await addMails(from, 20_000);
  const path = join(folder, "killed.backup");
  const { child, ended } = startCommand(["backup", path], settingsFor(from.address));
  const size = async () => (await stat(`${path}.partial`).catch(() => undefined))?.size ?? 0;
  await until(
    async () => (await size()) > 1024 * 1024,
    20_000,
    () => "no partial file",
  );
  child.kill("SIGKILL");
  await ended;
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith("killed")),
    ["killed.backup.partial"],
  );
  const { code, out, err } = await runCommand(["backup", path], settingsFor(from.address));
  assert.equal(code, 0, err);
  assert.match(out, /^platform\.mail +20000 rows {2}[0-9a-f]{12}$/m);
  assert.match(
    out,
    /killed\.backup: \d+ tables, 20\d+ rows, [\d.]+ MB\. It took [\d.]+ s and at most \d+ MB of memory\.$/m,
  );
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith("killed")),
    ["killed.backup"],
  );
  assert.match((await runCommand(["restore", path, "--check"], {})).out, /is whole: \d+ tables, 20\d+ rows/);
});

test("Ctrl-C breaks a backup off, also while it waits, and leaves nothing", async (t) => {
  const from = await made(t, cloneDatabase);
  const locked = from.asOwner("begin; lock table cases.step in access exclusive mode; select pg_sleep(60); commit");
  locked.catch(() => {});
  const path = join(folder, "broken-off.backup");
  const { child, ended } = startCommand(["backup", path], settingsFor(from.address));
  await until(
    async () => (await from.rows(WAITING)).length > 0,
    30_000,
    () => "it does not wait",
  );
  child.kill("SIGINT");
  const { code, err } = await ended;
  assert.equal(code, 1);
  assert.equal(err, `${path}: broken off, and nothing was kept of it.\n`);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith("broken")),
    [],
  );
  await from.goAway(0);
});

test("on a full disk a backup says so in one sentence and leaves nothing", async (t) => {
  const from = await made(t, cloneDatabase);
  await addMails(from, 5_000);
  const path = join(folder, "full.backup");
  const { code, err } = await runCommand(["backup", path], settingsFor(from.address), 512);
  assert.equal(code, 1);
  assert.equal(err, `${path} could not be written: a file may not become that large here. Nothing was kept of it.\n`);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith("full")),
    [],
  );
});

test("a restore that is killed is not mistaken for a town: everything refuses until it is done again", async (t) => {
  const from = await made(t, cloneDatabase);
  await addMails(from, 20_000);
  const path = join(folder, "restore.backup");
  await runCommand(["backup", path], settingsFor(from.address));
  const into = await made(t, emptyDatabase);
  const { child, ended } = startCommand(["restore", path], settingsFor(into.address));
  const filling = `select 1 from pg_locks where relation = to_regclass('platform.mail') and mode = 'AccessExclusiveLock'
    and granted and to_regclass('jobs.job') is not null`;
  await until(
    async () => (await into.rows(filling)).length > 0,
    30_000,
    () => "it never came to the rows",
  );
  await sleep(200);
  child.kill("SIGKILL");
  assert.equal((await ended).code, null, "it was over already");
  const gone = `select 1 from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.locktype = 'advisory'`;
  await until(
    async () => (await into.rows(gone)).length === 0,
    10_000,
    () => "its connection does not end",
  );
  for (const words of [["migrate"], ["audit", "verify"]]) {
    const { code, err } = await runCommand(words, settingsFor(into.address));
    assert.equal(code, 1);
    assert.equal(err, "A restore into this database did not come to its end: run bin/rode-loper restore again.\n");
  }
  const report = join(folder, "report.txt");
  const again = await runCommand(["restore", path, "--report", report], settingsFor(into.address));
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, /^What an earlier restore left was cleared away\.$/m);
  assert.match(again.out, /^platform\.mail +20000 rows {2}[0-9a-f]{12} equal$/m);
  assert.doesNotMatch(again.out, /SECRET/);
  assert.match(await readFile(report, "utf8"), /^platform\.mail: 20000 rows, sha256 [0-9a-f]{64}, equal$/m);
  assert.match(await readFile(report, "utf8"), /^cases\.note: 0 rows, sha256 [0-9a-f]{64}, equal$/m);
  assert.equal(await counted(into), 20_000);
  assert.equal((await runCommand(["migrate"], settingsFor(into.address))).out, "The database was up to date.\n");
});

test("a backup of an older version is restored as it was and then brought up to date", async (t) => {
  const from = await made(t, emptyDatabase);
  const known = await knownMigrations();
  const older = known.filter(({ name }) => name < "0032");
  await migrate(from.address, older);
  await installQueues(from.address, []);
  await addMails(from, 3);
  const path = join(folder, "older.backup");
  assert.equal((await runCommand(["backup", path], settingsFor(from.address))).code, 0);
  const into = await made(t, emptyDatabase);
  const { code, out, err } = await runCommand(["restore", path], settingsFor(into.address));
  assert.equal(code, 0, err);
  assert.match(out, new RegExp(`^Brought up to date with ${known.length - older.length} migrations: 0032-`, "m"));
  assert.equal(await counted(into), 3);
});

test("what waited is parked and sessions end, unless the installation moves; another secret is noticed", async (t) => {
  const from = await made(t, cloneDatabase);
  await from.rows(
    `insert into jobs.job (name, data, state) values ('mail', '{}', 'created'), ('mail', '{}', 'completed'),
       ('consequences', '{}', 'active'), ('platform.seal-audit', '{}', 'created')`,
  );
  await from.rows(
    `insert into platform.session (session_hash, person_id, created_at, seen_at, expires_at)
     values ('\\x01', gen_random_uuid(), now(), now(), now())`,
  );
  const path = join(folder, "jobs.backup");
  await runCommand(["backup", path], settingsFor(from.address));
  const found = async (into: TestDatabase) => [
    (await into.rows<{ it: string }>("select name || ' ' || state as it from jobs.job order by 1")).map(({ it }) => it),
    (await into.rows("select 1 from platform.session")).length,
  ];
  const back = await made(t, emptyDatabase);
  const other = settingsFor(back.address, { SECRET: "another-secret-of-at-least-thirty-two-signs" });
  const { out } = await runCommand(["restore", path], other);
  assert.match(out, /^2 jobs that waited when the backup was made are parked/m);
  assert.match(out, /^SECRET is another one here/m);
  const regular = "platform.seal-audit created";
  assert.deepEqual(await found(back), [["consequences failed", "mail completed", "mail failed", regular], 0]);
  const moved = await made(t, emptyDatabase);
  await runCommand(["restore", path, "--continue"], settingsFor(moved.address));
  assert.deepEqual(await found(moved), [["consequences active", "mail completed", "mail created", regular], 1]);
});

test("a restore beside a server is refused, and so is a backup of nothing", async (t) => {
  const from = await made(t, cloneDatabase);
  const path = join(folder, "refused.backup");
  await runCommand(["backup", path], settingsFor(from.address));
  const { code, err } = await runCommand(["restore", path], settingsFor(from.address));
  assert.equal(code, 1);
  assert.match(err, /^The database is not empty \(it has cases, .*\): a restore only goes into a new one\./);
  const into = await made(t, emptyDatabase);
  const nothing = await runCommand(["backup", join(folder, "nothing.backup")], settingsFor(into.address));
  assert.equal(nothing.code, 1);
  assert.equal(nothing.err, "The database has no tables yet: there is nothing to back up.\n");
  const none = await runCommand(["backup", join(folder, "x")], { DATA_DIR: "/tmp/rode-loper-no-such-folder" });
  assert.match(none.err, /^There is no database yet/);
});
