import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, databaseAccount } from "./account.js";
import { bringUp } from "./bring-up.js";
import { claimedByAnother } from "./claim-holder.js";
import { type Cluster, connectionTo } from "./cluster.js";
import { createCluster } from "./create-cluster.js";
import { asSentence, EmbeddedStartError } from "./errors.js";
import { findNative } from "./native.js";
import { passwordFor } from "./password.js";
import { findPlaces, makePlaces, type Places } from "./places.js";
import type { Connection } from "./probe.js";
import { watchRoom } from "./room.js";
import { socketFolderFor } from "./socket-folder.js";
import { Supervisor } from "./supervisor.js";

/** What the server chooses. */
export type EmbeddedOptions = {
  /** Where package.json stands. */
  projectDir: string;
  /** An explicit DATA_DIR; otherwise `.data` in the project. */
  dataDir?: string | undefined;
  /** False makes writes faster and unsafe, for tests. Default true. */
  durable?: boolean;
  /** One plain line for the person who starts the server. */
  log(line: string): void;
};

/** A private PostgreSQL. */
export type EmbeddedDatabase = {
  /** For `pg`. Every role has the same password here: give it to the roles you make. */
  connection(database: string, user?: string): Connection;
  /** Where the cluster stands: the folder `postgres` in DATA_DIR. */
  readonly dataDir: string;
  /** It was running already. */
  readonly adopted: boolean;
  /** Beside the cluster, for the starting user only: the place for a generated secret. */
  readonly folderForState: string;
  /** Whether its disk has room to write in; where nobody can tell, it has. */
  hasRoom(): boolean;
  /** Resolves when it accepts connections (again); rejects after `stop`. */
  ready(): Promise<void>;
  /**
   * Ends it in order and waits; can be called twice. A cluster that another server has claimed is left running, so that
   * a second server that is turned away takes nothing with it.
   */
  stop(): Promise<void>;
  /** Ends nothing and looks after it no longer: for a server that knows that the cluster is another's. */
  leave(): Promise<void>;
};

/**
 * Makes, starts or takes over the cluster of a folder and looks after it from then on.
 * @throws EmbeddedStartError saying what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const account = databaseAccount();
  try {
    const places = await makePlaces(await findPlaces(options, account), account);
    const giveUp = new AbortController();
    const cluster = await prepare(options, places, account, giveUp.signal);
    const running = await bringUp(cluster);
    if (running.adopted) options.log("The database was still running and is used as it is.");
    // It listens where it was started, which may be elsewhere when TMPDIR changed since.
    cluster.socketFolder = running.file.socketFolder;
    const supervisor = new Supervisor(cluster, running, giveUp);
    const room = watchRoom(cluster.dataDir, options.log);
    let ending: Promise<void> | undefined;
    const end = (how: () => Promise<void>) => {
      room.stop();
      ending ??= how();
      return ending;
    };
    return {
      ...shown(cluster, places),
      adopted: running.adopted,
      hasRoom: room.isThere,
      ready: () => supervisor.ready(),
      stop: () => end(() => stopOrLeave(supervisor)),
      leave: () => end(() => supervisor.leave()),
    };
  } catch (error) {
    throw asSentence(error, options.dataDir ?? join(options.projectDir, ".data"));
  }
}

/** The parts that do not change. */
export function shown(cluster: Pick<Cluster, "password" | "socketFolder" | "dataDir">, places: Places) {
  return {
    connection: (database: string, user?: string) => connectionTo(cluster, cluster.socketFolder, database, user),
    dataDir: cluster.dataDir,
    folderForState: places.state,
  };
}

async function prepare(
  options: EmbeddedOptions,
  places: Places,
  account: Account,
  signal: AbortSignal,
): Promise<Cluster> {
  const native = await findNative(options.projectDir, account, places.spare);
  const password = await passwordFor(places);
  const durable = options.durable ?? true;
  if (account.switched && places.root === places.spare) {
    options.log(`The database stands in ${places.root}: its own user cannot enter the project's folder.`);
  }
  if (!places.exists) {
    options.log(`Making a new database in ${places.root}.`);
    await createCluster({ places, native, account, password, durable });
  }
  await checkVersion(places.cluster, native.major);
  const { log } = options;
  const logFile = join(places.state, "postgres.log");
  const socketFolder = await socketFolderFor(places.cluster, account);
  const { postgres } = native;
  return { dataDir: places.cluster, socketFolder, postgres, account, password, durable, logFile, log, signal };
}

async function checkVersion(cluster: string, major: string): Promise<void> {
  const found = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (found === major) return;
  throw new EmbeddedStartError(
    `The database in ${cluster} was made by PostgreSQL ${found}, and this version of the software brings PostgreSQL ${major}: make a backup with the version of the software that made it, and restore that with this one into a new DATA_DIR. See docs/operations.md.`,
  );
}

async function stopOrLeave(supervisor: Supervisor): Promise<void> {
  const { cluster } = supervisor;
  const another = await claimedByAnother(connectionTo(cluster, cluster.socketFolder));
  await (another ? supervisor.leave() : supervisor.stop());
}
