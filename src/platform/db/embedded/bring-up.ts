import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, clusterName, connectionTo, type Running } from "./cluster.js";
import { EmbeddedStartError } from "./errors.js";
import { launch } from "./launch.js";
import { endOrphans } from "./orphans.js";
import { isRunning, type PidFile, readPidFile, stopPostmaster } from "./postmaster.js";
import { probe } from "./probe.js";
import { isAlive } from "./scratch.js";

/**
 * Gets a cluster to accept connections: takes over the one that runs, or starts it.
 * @throws EmbeddedStartError when it does not start
 */
export async function bringUp(cluster: Cluster): Promise<Running> {
  // Somebody else may start it in between, and dying processes may hold its memory for a moment: look again.
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
    const found = await adopt(cluster);
    if (found) return { file: found, adopted: true };
    const started = await launch(cluster);
    if (started) return { file: started, adopted: false };
    await endOrphans(clusterName(cluster), cluster.account.uid);
  }
  throw new EmbeddedStartError(
    `The database in ${cluster.dataDir} is held by another program: its log is ${cluster.logFile}.`,
  );
}

/**
 * Looks for a running cluster and waits until it knows what it wants.
 * @returns what runs and accepts our connections, or undefined when nothing runs (any more)
 * @throws EmbeddedStartError when it runs but does not take our password
 */
async function adopt(cluster: Cluster): Promise<PidFile | undefined> {
  const silence = { since: Date.now() };
  while (true) {
    cluster.signal.throwIfAborted();
    const file = await readPidFile(cluster.dataDir);
    if (!file) return undefined;
    if (!(await isRunning(file))) return await clearStale(cluster, file);
    const answer = file.socketFolder === "" ? "busy" : await probe(connectionTo(cluster, file.socketFolder));
    if (answer === "ready") return file;
    if (answer === "refused") throw new EmbeddedStartError(strangerSentence(cluster, file));
    // A cluster that says it is ready while nobody can reach it lost its socket, for instance to a clean-up of /tmp.
    if (answer !== "closed" || file.status !== "ready") silence.since = Date.now();
    if (Date.now() - silence.since > 1_500) await stopPostmaster(file);
    await sleep(50);
  }
}

/** PostgreSQL clears up after itself, except when the old number now is another process or was never written. */
async function clearStale(cluster: Cluster, file: PidFile): Promise<undefined> {
  if (file.pid > 0 && !isAlive(file.pid)) return undefined;
  await sleep(100);
  const again = await readPidFile(cluster.dataDir);
  if (again?.pid === file.pid && !(await isRunning(again))) await rm(join(cluster.dataDir, "postmaster.pid"));
  return undefined;
}

function strangerSentence(cluster: Cluster, file: PidFile): string {
  return `The database in ${cluster.dataDir} is running (process ${file.pid}) but does not take our password: stop that process and start again.`;
}
