import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, rename, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { childOptions } from "./account.js";
import { type Cluster, clusterName, connectionTo } from "./cluster.js";
import { asSentence } from "./errors.js";
import { type PidFile, readPidFile } from "./postmaster.js";
import { probe } from "./probe.js";
import { makeSocketFolder, PORT } from "./socket-folder.js";
import { syncMethod } from "./sync-method.js";

const LOG_LIMIT = 10_000_000;

/**
 * Starts PostgreSQL and waits until it accepts connections, however long recovery takes.
 * @returns undefined when another process has the cluster
 * @throws EmbeddedStartError with the reason from its log
 */
export async function launch(cluster: Cluster): Promise<PidFile | undefined> {
  await makeSocketFolder(cluster.socketFolder, cluster.account);
  const { child, from, gone } = await start(cluster);
  for (const begin = Date.now(); child.exitCode === null && child.signalCode === null; await sleep(10)) {
    const file = await readPidFile(cluster.dataDir);
    if (file?.pid === child.pid && file?.status === "ready") {
      if ((await probe(connectionTo(cluster, cluster.socketFolder))) === "ready") return file;
    }
    if (cluster.signal.aborted) child.kill("SIGINT");
    if (child.pid === undefined) break;
    if (Date.now() - begin > 5_000) reportRecovery(cluster, child);
  }
  await gone; // throws when it could not be started at all
  return explain(await readFrom(cluster.logFile, from), cluster);
}

/** Said once for each start. */
const reported = new WeakSet<ChildProcess>();

function reportRecovery(cluster: Cluster, child: ChildProcess): void {
  if (reported.has(child)) return;
  reported.add(child);
  cluster.log("The database is putting itself in order after a crash. This can take a moment.");
}

type Started = { readonly child: ChildProcess; readonly from: number; readonly gone: Promise<unknown> };

async function start(cluster: Cluster): Promise<Started> {
  const size = (await stat(cluster.logFile).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await rename(cluster.logFile, `${cluster.logFile}.1`);
  const output = await open(cluster.logFile, "a", 0o600);
  try {
    const from = (await output.stat()).size;
    const child = spawn(cluster.postgres, commandLine(cluster), {
      ...childOptions(cluster.account),
      detached: true, // its own process group: Ctrl-C is for the server, which then stops the database in order
      stdio: ["ignore", output.fd, output.fd],
    });
    child.unref();
    // Before anything else is waited for: it may end at once, and its end is told only once.
    const gone = once(child, "exit");
    gone.catch(() => undefined); // whoever waits for its exit hears of it; nobody else needs to
    return { child, from, gone };
  } finally {
    await output.close();
  }
}

function commandLine(cluster: Cluster): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: cluster.socketFolder,
    unix_socket_permissions: "0700",
    port: PORT,
    cluster_name: clusterName(cluster),
    jit: "off",
    shared_buffers: "64MB",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    recovery_init_sync_method: syncMethod(),
    ...(cluster.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return ["-D", cluster.dataDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/** What PostgreSQL said since a moment. */
async function readFrom(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64_000), 0, 64_000, from);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function explain(said: string, cluster: Cluster): undefined {
  if (cluster.signal.aborted) throw cluster.signal.reason;
  if (/lock file ".*" (already exists|is empty)|pre-existing shared memory block/.test(said)) return undefined;
  throw asSentence(said, cluster.dataDir);
}
