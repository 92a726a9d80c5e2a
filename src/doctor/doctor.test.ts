import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sealAudit } from "#platform/audit";
import { type Health, readHealth } from "#platform/db";
import { writeBackup } from "#platform/db/backup";
import { cloneDatabase, emptyDatabase, openWorld, runCommand, settingsFor, startClamd } from "#testing";
import { readConfig } from "../config.js";
import { testCluster } from "../testing/cluster.js";
import { checkContents } from "./contents.js";
import { checkDatabase, judge } from "./database.js";
import type { Finding } from "./finding.js";
import { checkBackupFile, checkFolder, judgeRoom } from "./machine.js";
import { checkNode, checkSettings } from "./settings.js";

const folder = await mkdtemp(join(tmpdir(), "rl-doctor-"));
after(() => rm(folder, { recursive: true, force: true }));

/** `state about` of one finding, as what a test expects. */
const shown = (found: readonly Finding[]) => found.map(({ about, state }) => `${state} ${about}`);

const said = (found: readonly Finding[], about: string) => found.find((one) => one.about === about)?.said ?? "";

test("an old Node is wrong, and ours is in order", () => {
  assert.equal(checkNode(process.versions.node).state, "ok");
  const old = checkNode("20.19.1");
  assert.equal(old.state, "wrong");
  assert.match(old.said, /start with npm or bin\/rode-loper/);
});

/** A mail server that answers every greeting, and remembers what it was told. */
async function mailServer(answer: (line: string) => string): Promise<{ port: number; heard: string[]; close(): void }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.write("220 mail.town.example\r\n");
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const line = data.toString().trim();
      heard.push(line);
      socket.write(`${answer(line)}\r\n`);
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, heard, close: () => server.close() };
}

const production = (more: Record<string, string>) =>
  readConfig({
    DATABASE_URL: "postgres://rode_loper:p4ssw0rd@localhost/x",
    SECRET: "Zq3vT8wLk2YcN7rHs5bPf9xJm4dGe6uA",
    BASE_URL: "https://127.0.0.1",
    MAIL_FROM: "loket@town.example",
    ...more,
  });

test("a mail server is greeted and sent nothing; one that is gone or refuses us is wrong", async () => {
  const good = await mailServer((line) => (line.startsWith("QUIT") ? "221 bye" : "250 fine"));
  const found = await checkSettings(production({ SMTP_URL: `smtp://127.0.0.1:${good.port}` }));
  assert.deepEqual(shown(found), ["ok SECRET", "ok BASE_URL", "ok mail", "warning CLAMD_URL"]);
  assert.ok(good.heard.some((line) => line.startsWith("EHLO")));
  assert.ok(!good.heard.some((line) => /^(MAIL|RCPT|DATA)/.test(line)), good.heard.join());
  good.close();
  const gone = await checkSettings(production({ SMTP_URL: `smtp://127.0.0.1:${good.port}` }));
  assert.equal(shown(gone).at(2), "wrong mail");
  const strict = await mailServer((line) =>
    line.startsWith("EHLO") ? "250-hi\r\n250 AUTH PLAIN" : "535 no such person",
  );
  const refused = await checkSettings(production({ SMTP_URL: `smtp://user:hunter2@127.0.0.1:${strict.port}` }));
  strict.close();
  assert.match(said(refused, "mail"), /\(EAUTH\): look at the name and password in SMTP_URL\.$/);
  assert.doesNotMatch(JSON.stringify(refused), /hunter2|no such person/);
});

test("a secret that could be guessed, and an address that nobody finds", async () => {
  const settings = { SMTP_URL: "smtp://127.0.0.1:1", SECRET: "geheim".repeat(8), BASE_URL: "https://loket.invalid" };
  const found = await checkSettings(production(settings));
  assert.deepEqual(shown(found), ["warning SECRET", "wrong BASE_URL", "wrong mail", "warning CLAMD_URL"]);
  assert.match(said(found, "BASE_URL"), /^loket\.invalid has no address/);
  assert.doesNotMatch(JSON.stringify(found), /geheim/);
});

test("a key that is not there, is no key or is open to others", async () => {
  const key = join(folder, "key.pem");
  const about = async (path: string) =>
    shown(await checkSettings(production({ SMTP_URL: "smtp://127.0.0.1:1", OIDC_KEY_FILE: path }))).at(3);
  assert.equal(await about(key), "wrong OIDC_KEY_FILE");
  await writeFile(key, "no key");
  assert.equal(await about(key), "wrong OIDC_KEY_FILE");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await writeFile(key, privateKey.export({ type: "pkcs8", format: "pem" }));
  await chmod(key, 0o644);
  assert.equal(await about(key), "warning OIDC_KEY_FILE");
  await chmod(key, 0o600);
  assert.equal(await about(key), "ok OIDC_KEY_FILE");
});

test("a virus scanner that answers, and one that does not", async (t) => {
  const clamd = await startClamd(t);
  const about = async () =>
    shown(await checkSettings(production({ SMTP_URL: "smtp://127.0.0.1:1", CLAMD_URL: clamd.address.href }))).at(-1);
  assert.equal(await about(), "ok CLAMD_URL");
  await clamd.stop();
  assert.equal(await about(), "wrong CLAMD_URL");
});

test("a full disk, and a secret that others can read", async () => {
  const room = (free: number) => judgeRoom({ free: free * 1024 ** 3, total: 100 * 1024 ** 3 }).state;
  assert.deepEqual([room(0.1), room(1), room(50)], ["wrong", "warning", "ok"]);
  const state = join(folder, "state");
  await mkdir(state, { mode: 0o700 });
  await writeFile(join(state, "secret"), "x", { mode: 0o600 });
  assert.equal((await checkFolder(state)).state, "ok");
  await chmod(join(state, "secret"), 0o640);
  assert.match((await checkFolder(state)).said, /^Others can read .*\/state\/secret: chmod/);
  await chmod(join(state, "secret"), 0o600);
  await chmod(state, 0o755);
  assert.equal((await checkFolder(state)).state, "wrong");
});

test("a backup that nobody named, is damaged, missing, old or in order", async (t) => {
  const database = await cloneDatabase();
  t.after(() => database.drop());
  const path = join(folder, "a.backup");
  const options = { connection: database.address, path, overwrite: false, version: "0", secretMark: "" };
  await writeBackup({ ...options, onTable: () => {} });
  assert.deepEqual(
    [await checkBackupFile(undefined, true), await checkBackupFile(undefined, false)].map(({ state }) => state),
    ["warning", "ok"],
  );
  assert.match((await checkBackupFile(path, true)).said, /is whole and 0 hours old\.$/);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 48 * 3_600_000 });
  assert.match((await checkBackupFile(path, true)).said, /is whole, and 48 hours old/);
  t.mock.timers.reset();
  await writeFile(path, "RODE-LOPER BACKUP 1\nand then nothing");
  assert.equal((await checkBackupFile(path, true)).state, "wrong");
  assert.match((await checkBackupFile(`${path}-none`, true)).said, /does not exist\. Make a new one\.$/);
});

const healthy: Health = {
  version: "18.4",
  major: 18,
  encoding: "UTF8",
  timeZone: "UTC",
  megabytes: 20,
  sortsOtherwise: false,
  clockAhead: 3,
  login: { name: "rode_loper", inherits: false },
  missingRoles: [],
  missingMemberships: [],
  mightyRoles: [],
  openTables: [],
  hasTables: true,
};

const broken: [change: Partial<Health>, state: string, said: RegExp][] = [
  [{ version: "14.9", major: 14 }, "wrong database", /too old: upgrade it to 15/],
  [{ encoding: "SQL_ASCII" }, "wrong texts", /make a new one with encoding UTF8/],
  [{ sortsOtherwise: true }, "warning texts", /reindex the database/],
  [{ clockAhead: -5_000 }, "warning clock", /5\.0 s behind the one here: let both/],
  [{ clockAhead: 90_000 }, "wrong clock", /90\.0 s ahead of/],
  [{ missingRoles: ["rode_loper_app"] }, "wrong roles", /rode_loper_app are not there/],
  [{ missingMemberships: ["rode_loper_app for rode_loper"] }, "wrong roles", /Grants are missing/],
  [{ mightyRoles: ["postgres"] }, "wrong roles", /postgres may do too much/],
  [{ login: { name: "rode_loper", inherits: true } }, "warning roles", /alter role rode_loper noinherit/],
  [{ openTables: ["cases.case"] }, "wrong row security", /does not hold on cases\.case/],
];
for (const [change, state, sentence] of broken)
  test(`of a database is said: ${state}, for ${JSON.stringify(change)}`, () => {
    assert.ok(judge(healthy).every((one) => one.state === "ok"));
    const found = judge({ ...healthy, ...change }).filter((one) => one.state !== "ok");
    assert.deepEqual(shown(found), [state]);
    assert.match(found[0]?.said ?? "", sentence);
  });

test("what a real database says of itself is true, also when it was broken", async (t) => {
  const database = await cloneDatabase();
  t.after(() => database.drop());
  const { findings, isReady } = await checkDatabase(database.address);
  assert.deepEqual(shown(findings), [
    "ok database",
    "ok texts",
    "ok clock",
    "ok roles",
    "ok row security",
    "ok migrations",
  ]);
  assert.ok(isReady);
  await database.asOwner("alter table platform.mail no force row level security");
  await database.asOwner("drop policy every_municipality on cases.step");
  assert.deepEqual((await readHealth(database.address)).openTables, ["cases.step", "platform.mail"]);
  await database.asOwner("delete from migration.done where name like '0036%'");
  assert.match(said((await checkDatabase(database.address)).findings, "migrations"), /lacks one migration: run/);
  await database.asOwner("insert into migration.done (name, checksum) values ('9999-later.sql', 'x')");
  assert.match(
    said((await checkDatabase(database.address)).findings, "migrations"),
    /9999-later\.sql, which this version/,
  );
  const { admin, login } = testCluster();
  if (admin !== login && admin.user !== login.user)
    assert.deepEqual((await readHealth({ ...admin, database: database.address.database ?? "" })).mightyRoles, [
      "postgres",
    ]);
});

test("a database without tables, without a way to it, or with another password", async (t) => {
  const database = await emptyDatabase();
  t.after(() => database.drop());
  const { findings, isReady } = await checkDatabase(database.address);
  assert.ok(!isReady);
  assert.match(said(findings, "migrations"), /lacks \d\d migrations: run bin\/rode-loper migrate/);
  const away = await checkDatabase({ host: "127.0.0.1", port: 1, user: "x", database: "x" });
  assert.match(said(away.findings, "database"), /^The database cannot be reached \(ECONNREFUSED\)/);
  const url = settingsFor(database.address).DATABASE_URL ?? "";
  const stranger = await checkDatabase({ connectionString: url.replace(/:[^:@/]+@/, ":wr0ng-one@") });
  assert.match(said(stranger.findings, "database"), /\(28P01\): look at the name and password in DATABASE_URL\.$/);
  assert.doesNotMatch(JSON.stringify(stranger), /wr0ng-one/);
});

test("jobs that nobody does, parked jobs, a broken chain, and what municipalities still have to arrange", async () => {
  const world = await openWorld({ worker: false });
  const town = await world.addTown("voorbeeldstad");
  const { rows, address, asOwner } = world.database;
  const look = () => checkContents(address);
  await sealAudit(world.house.db);
  await rows("insert into jobs.job (name, state, completed_on) values ('platform.seal-audit', 'completed', now())");
  const names = ["jobs", "parked jobs", "audit", "retention", "staff retention", "aanjager", "administrator"];
  await rows("update municipality.municipality set keep_years = 5, keep_staff_years = 2");
  assert.deepEqual(
    shown(await look()),
    names.map((name) => `ok ${name}`),
  );
  await rows("update municipality.municipality set keep_years = null, keep_staff_years = null");
  await rows("delete from identity.staff_role where role in ('aanjager', 'administrator')");
  assert.deepEqual(shown(await look()).slice(3), [
    "warning retention",
    "warning staff retention",
    "warning aanjager",
    "warning administrator",
  ]);
  assert.match(said(await look(), "aanjager"), new RegExp(`: ${town.slug}\\.$`));
  await rows("update jobs.job set completed_on = now() - interval '1 hour'");
  assert.equal(shown(await look())[0], "warning jobs");
  await rows("insert into jobs.job (name, data, start_after) values ('mail', '{}', now() - interval '1 hour')");
  assert.match(said(await look(), "jobs"), /^A job has waited for 60 minutes/);
  await rows(
    `insert into jobs.job (name, data, state, completed_on, output) values ('consequences',
       '{"consequence": "case.answered/tell-answer"}', 'failed', now(), '{"message": "550 lotte@cirkel.example unknown"}')`,
  );
  assert.match(
    said(await look(), "parked jobs"),
    /^One job failed too often, or was held by a restore: case\.answered\/tell-answer \(1, since 20.*\)/,
  );
  assert.match(said(await look(), "parked jobs"), /do it again with bin\/rode-loper jobs release\.$/);
  assert.doesNotMatch(JSON.stringify(await look()), /lotte/);
  await asOwner("update platform.audit_entry set action = 'nothing' where action = 'municipality.add'");
  assert.match(said(await look(), "audit"), /BROKEN in voorbeeldstad \(position 1\)/);
});

test("the command prints a line each or JSON, ends with 1 when something is wrong, and never prints a secret", async (t) => {
  const database = await cloneDatabase();
  t.after(() => database.drop());
  const secret = "Zq3vT8wLk2YcN7rHs5bPf9xJm4dGe6uA";
  const settings = settingsFor(database.address, { SMTP_URL: "smtp://user:hunter2@127.0.0.1:1", SECRET: secret });
  const { code, out, err } = await runCommand(["doctor"], settings);
  assert.equal(code, 1, err);
  assert.match(out, /^ok {7}database {8}PostgreSQL 1\d/m);
  assert.match(
    out,
    /^wrong {4}mail {12}The mail server 127\.0\.0\.1:1 cannot be used \(ECONNECTION|ESOCKET|ECONNREFUSED/m,
  );
  assert.match(out, /^\d wrong, \d warnings, \d+ in order\.$/m);
  const json = await runCommand(["doctor", "--json"], settings);
  const findings: Finding[] = JSON.parse(json.out);
  assert.ok(findings.every(({ said: sentence }) => sentence.endsWith(".")));
  const password = new URL(settings.DATABASE_URL ?? "").password;
  for (const hidden of [secret, "hunter2", password]) assert.ok(!(out + json.out + err).includes(hidden));
  const wrongly = await runCommand(["doctor"], { ...settings, SECRET: "short-one" });
  assert.match(wrongly.out, /^wrong {4}settings {8}SECRET: must have at least 32 characters\./m);
  assert.ok(!wrongly.out.includes("short-one"));
  const stopped = await runCommand(["doctor"], { DATA_DIR: "/tmp/rode-loper-no-such-folder" });
  assert.match(stopped.out, /^wrong {4}database {8}No database is running: start the server/m);
});
