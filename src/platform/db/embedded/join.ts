import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseAccount } from "./account.js";
import { connectionTo } from "./cluster.js";
import { asSentence, EmbeddedStartError } from "./errors.js";
import { findPlaces } from "./places.js";
import { isRunning, readPidFile } from "./postmaster.js";
import { probe } from "./probe.js";
import { type EmbeddedDatabase, type EmbeddedOptions, shown } from "./start.js";

/** How long a database that is being restarted by its server may take. */
const PATIENCE = 30_000;

/**
 * Joins the running cluster of a folder, as a command beside the server does. It makes nothing and starts nothing.
 * @returns undefined when none is running; its `stop` leaves the cluster alone
 * @throws EmbeddedStartError when it may not be used by this user, or does not answer
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase | undefined> {
  try {
    const places = await findPlaces(options, databaseAccount());
    const file = places.exists ? await readPidFile(places.cluster) : undefined;
    if (!file || !(await isRunning(file))) return undefined;
    const password = await readFile(join(places.state, "postgres-password"), "utf8");
    const cluster = { dataDir: places.cluster, socketFolder: file.socketFolder, password };
    let left = false;
    const ready = () => answers(cluster, () => left);
    await ready();
    const leave = async () => {
      left = true;
    };
    return { ...shown(cluster, places), adopted: true, hasRoom: () => true, ready, stop: leave, leave };
  } catch (error) {
    throw asSentence(error, options.dataDir ?? join(options.projectDir, ".data"));
  }
}

/** Whether a cluster stands where these settings look for it, running or not. @throws EmbeddedStartError when this user may not use it */
export async function hasEmbedded(wanted: Pick<EmbeddedOptions, "projectDir" | "dataDir">): Promise<boolean> {
  return (await findPlaces(wanted, databaseAccount())).exists;
}

async function answers(
  cluster: { socketFolder: string; password: string; dataDir: string },
  left: () => boolean,
): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end && !left(); await sleep(50)) {
    if ((await probe(connectionTo(cluster, cluster.socketFolder))) === "ready") return;
  }
  throw new EmbeddedStartError(`The database in ${cluster.dataDir} does not answer: is its server still running?`);
}
