import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, chown, cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { testOwnPostgres as test } from "#testing";
import { ask, asRoot, makeProject, packageFolder, processesWith } from "./fixture.js";
import { EmbeddedStartError, joinEmbedded, startEmbedded } from "./index.js";

const LINKS = /\.so(\.\d+)?$/;
const root = { skip: asRoot ? false : "only root hands the database over to another user" };

test("the path to the data may be as long as one likes", async (t) => {
  const project = await makeProject(t, { below: `${"gemeente-".repeat(12)}/${"a b'\"é,".repeat(10)}/project` });
  const db = await project.start();
  assert.ok(db.dataDir.length > 200);
  assert.deepEqual(await ask(db, "select 1 as one"), [{ one: 1 }]);
});

test("a long or missing TMPDIR does not matter", async (t) => {
  const before = process.env.TMPDIR;
  const project = await makeProject(t);
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  const long = join(project.dir, "x".repeat(90));
  await mkdir(long, { mode: 0o777 });
  for (const value of [long, "/nowhere/at/all", "relative"]) {
    process.env.TMPDIR = value;
    const db = await project.start();
    assert.match(db.connection("postgres").host, /^\/tmp\/rode-loper-[0-9a-f]{12}$/);
    await db.stop();
  }
});

test("a socket folder that is somebody else's is refused", root, async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  await db.stop();
  const { host } = db.connection("postgres");
  await rm(host, { recursive: true });
  await mkdir(host, { mode: 0o700 });
  await chown(host, 12345, 12345);
  await refused(project.start(), /belongs to somebody else/);
});

test("an initdb that was killed halfway is begun again", async (t) => {
  const project = await makeProject(t);
  const data = join(project.dir, ".data");
  const child = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `
    import { startEmbedded } from ${JSON.stringify(new URL("./index.js", import.meta.url).href)};
    await startEmbedded({ projectDir: ${JSON.stringify(project.dir)}, log() {} });`,
  ]);
  while (!(await scratchIn(data)).some(({ files }) => files.includes("PG_VERSION"))) await new Promise(setImmediate);
  child.kill("SIGKILL");
  assert.ok(!(await readdir(data)).includes("postgres"));
  while ((await processesWith(data)).length > 0) await new Promise((done) => setTimeout(done, 20));
  const db = await project.start();
  assert.deepEqual(await ask(db, "select 1 as one"), [{ one: 1 }]);
  assert.deepEqual((await readdir(data)).sort(), ["postgres", "state"]);
});

test("a project in a folder that is closed to the database's user gets its database in /var/lib", root, async (t) => {
  const project = await makeProject(t, { mode: 0o700 });
  await installBadly(project.dir);
  const db = await project.start();
  assert.match(db.dataDir, /^\/var\/lib\/rode-loper\/[0-9a-f]{12}\/postgres$/);
  assert.match(project.lines.join("\n"), /\/var\/lib\/rode-loper/);
  assert.equal((await stat(db.folderForState)).mode & 0o777, 0o700);
  await ask(db, "create table kept (word text)");
  await db.stop();
  await chmod(join(project.dir, ".."), 0o755);
  const again = await project.start();
  assert.equal(again.dataDir, db.dataDir, "what exists wins when the folder is opened later");
  assert.ok(await joinEmbedded(project.options()));
  assert.deepEqual(await ask(again, "select * from kept"), []);
});

test("an explicit DATA_DIR that is closed to the database's user is refused", root, async (t) => {
  const project = await makeProject(t, { mode: 0o700 });
  const dataDir = join(project.dir, "../data/deep");
  await refused(project.start({ dataDir }), /cannot enter .*chmod o\+x/);
  await assert.rejects(stat(dataDir));
});

test("library links and execute bits that npm did not make are made", async (t) => {
  const project = await makeProject(t);
  const native = await installBadly(project.dir);
  const db = await project.start();
  assert.deepEqual(await ask(db, "select 1 as one"), [{ one: 1 }]);
  assert.ok((await readdir(join(native, "lib"))).includes("libpq.so.5"));
});

test("without the programs the sentence says what to do", async (t) => {
  const project = await makeProject(t);
  await rm(join(project.dir, "node_modules"));
  await refused(project.start(), /npm ci.*DATABASE_URL/);
});

test("a database of another version, of another user or without its password is refused", async (t) => {
  const project = await makeProject(t);
  const db = await project.start();
  await db.stop();
  const version = join(db.dataDir, "PG_VERSION");
  const now = await readFile(version, "utf8");
  await writeFile(version, "17\n");
  await refused(project.start(), /made by PostgreSQL 17, .* brings PostgreSQL 18/);
  await writeFile(version, now);
  const password = join(db.folderForState, "postgres-password");
  const secret = await readFile(password, "utf8");
  await rm(password);
  await refused(project.start(), /postgres-password is missing/);
  await writeFile(password, secret);
  if (!asRoot) return t.diagnostic("the database of another user: only root can make one");
  await chown(db.dataDir, 12345, 12345);
  await refused(project.start(), /was made by user 12345/);
  await refused(joinEmbedded(project.options()), /was made by user 12345/);
});

test("a data folder that is a file is refused with a sentence", async (t) => {
  const project = await makeProject(t);
  const dataDir = join(project.dir, "file");
  await writeFile(dataDir, "");
  await refused(startEmbedded(project.options({ dataDir })), /cannot be used as a folder/);
});

async function refused(promise: Promise<unknown>, pattern: RegExp): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof EmbeddedStartError, String(error));
    assert.match(error.message, pattern);
    assert.match(error.message, /^[^\n]+\.$/, "one sentence");
    return true;
  });
}

/** Gives the project programs of its own, as an npm that runs no scripts under a strict umask would. */
async function installBadly(dir: string): Promise<string> {
  const from = packageFolder();
  await rm(join(dir, "node_modules"));
  const to = join(dir, "node_modules", ...from.split("/").slice(-2));
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  const lib = join(to, "native", "lib");
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink() && LINKS.test(entry.name)) await rm(join(lib, entry.name));
  }
  for (const name of await readdir(join(to, "native", "bin"))) await chmod(join(to, "native", "bin", name), 0o644);
  return join(to, "native");
}

async function scratchIn(data: string): Promise<{ files: string[] }[]> {
  const names = (await readdir(data).catch(() => [])).filter((name) => name.startsWith(".initdb-"));
  return Promise.all(
    names.map(async (name) => ({ files: await readdir(join(data, name, "postgres")).catch(() => []) })),
  );
}
