import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { joinEmbedded } from "#platform/db/embedded";
import { PROJECT } from "../database.js";
import { isRunning, readPidFile, stopPostmaster } from "../platform/db/embedded/postmaster.js";
import { QUICK_IMPORTS } from "./command-line.js";

/** A server as people run it: a process of its own, on a data folder in the temporary folder. */
export type RunningServer = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly origin: string;
  /** What it has said so far, complaints included. */
  said(): string;
  /** How long it took to answer, in milliseconds. */
  readonly openAfter: number;
};

/** One data folder and everything that was started on it. */
export class Town {
  readonly #servers: ChildProcess[] = [];
  #open: RunningServer | undefined;

  private constructor(
    readonly dataDir: string,
    readonly flags: readonly string[],
    readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** @param flags with which Node runs the server @param settings besides the ones that every town here has */
  static async make(flags: readonly string[] = [], settings: Readonly<Record<string, string>> = {}): Promise<Town> {
    const dataDir = await realpath(await mkdtemp(join(tmpdir(), "rl-life-")));
    await chmod(dataDir, 0o755); // as root, the database's own user must be able to enter
    return new Town(dataDir, flags, settings);
  }

  /** The server that runs here, started when there is none. */
  async open(): Promise<RunningServer> {
    if (this.#open && isLiving(this.#open.child)) return this.#open;
    const begin = Date.now();
    const server = await this.spawn();
    await until(async () => !isLiving(server.child) || (await answers(server.origin)), 60_000, server.said);
    if (!isLiving(server.child)) throw new Error(server.said());
    this.#open = { ...server, openAfter: Date.now() - begin };
    return this.#open;
  }

  /** Starts a server without waiting for it. */
  async spawn(): Promise<Omit<RunningServer, "openAfter">> {
    const server = await spawnServer({ DATA_DIR: this.dataDir, ...this.settings }, this.flags);
    this.#servers.push(server.child);
    return server;
  }

  /** The process id of the database; 0 when it does not run. */
  async databasePid(): Promise<number> {
    const file = await readPidFile(join(this.dataDir, "postgres"));
    return file && (await isRunning(file)) ? file.pid : 0;
  }

  /** A connection as the database's superuser, who sees every row. */
  async connection(database: string, user?: string): Promise<pg.ClientConfig> {
    const embedded = await joinEmbedded({ projectDir: PROJECT, dataDir: this.dataDir, log: () => {} });
    if (!embedded) throw new Error("the database does not run");
    return embedded.connection(database, user);
  }

  async ask<Row extends pg.QueryResultRow>(
    sql: string,
    values: unknown[] = [],
    database = "rode_loper",
  ): Promise<Row[]> {
    const client = new pg.Client(await this.connection(database));
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /**
   * Until no job waits any more. Those that were being done when everything was killed, and those that failed, are tried again
   * at once: a test does not sit out the minute in which they have to be done.
   */
  async settled(limitMs: number): Promise<void> {
    const waits =
      "select name from jobs.job where state in ('created', 'retry', 'active') and name in ('consequences', 'mail')";
    await this.ask("update jobs.job set state = 'retry' where state = 'active' and name in ('consequences', 'mail')");
    const isSettled = async () => {
      await this.ask("update jobs.job set start_after = now() where state = 'retry'");
      return (await this.ask(waits)).length === 0;
    };
    await until(isSettled, limitMs, () => "jobs still wait");
  }

  /** Ends all of it, however badly the test went. */
  async clear(): Promise<void> {
    for (const child of this.#servers) if (isLiving(child)) await end(child, "SIGKILL");
    const file = await readPidFile(join(this.dataDir, "postgres")).catch(() => undefined);
    if (file && (await isRunning(file))) await stopPostmaster(file);
    if (file?.socketFolder) await rm(file.socketFolder, { recursive: true, force: true });
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Starts a server on a free port, behind one proxy, without waiting for it.
 * @param env settings besides
 * @param flags with which Node runs it
 */
export async function spawnServer(
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Omit<RunningServer, "openAfter">> {
  const port = await freePort();
  const all = { PATH: process.env.PATH, PORT: String(port), TRUSTED_PROXIES: "1", ...env };
  const file = join(PROJECT, "dist/src/server.js");
  const child = spawn(process.execPath, [QUICK_IMPORTS, ...flags, file], {
    env: all,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const note = (piece: Buffer) => {
    said += piece;
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", note);
  return { child, pid: child.pid ?? 0, origin: `http://localhost:${port}`, said: () => said };
}

/** Sends a signal and waits for the end. @returns the exit code, or the signal that ended it */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  const gone = isLiving(child) ? once(child, "exit") : undefined;
  child.kill(signal);
  await gone;
  return child.exitCode ?? child.signalCode;
}

/** Looks again and again. @throws Error with what `why` says when it takes too long */
export async function until(
  isTrue: () => Promise<boolean>,
  limitMs = 5_000,
  why = () => "it never came",
): Promise<void> {
  for (const last = Date.now() + limitMs; !(await isTrue()); await sleep(25)) {
    if (Date.now() > last) throw new Error(`not within ${limitMs} ms: ${why()}`);
  }
}

function isLiving(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/voorbeeldstad/`).then(
    async (response) => (await response.text()) !== "" && response.status === 200,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
