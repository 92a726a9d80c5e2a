import { basename } from "node:path";
import type { Account } from "./account.js";
import { SUPERUSER } from "./create-cluster.js";
import type { PidFile } from "./postmaster.js";
import type { Connection } from "./probe.js";
import { PORT } from "./socket-folder.js";

/** All that is needed to start a cluster, now and after it died. */
export type Cluster = {
  dataDir: string;
  socketFolder: string;
  postgres: string;
  account: Account;
  password: string;
  durable: boolean;
  logFile: string;
  log(line: string): void;
  signal: AbortSignal; // gives up waiting
};

/** A cluster that accepts connections. */
export type Running = { file: PidFile; adopted: boolean };

/** How to connect to a cluster whose socket stands in a folder. */
export function connectionTo(
  cluster: Pick<Cluster, "password">,
  folder: string,
  database = "postgres",
  user = SUPERUSER,
): Connection {
  return { host: folder, port: PORT, user, password: cluster.password, database };
}

/** What its processes carry in their title: the name of its socket folder, which is its own. */
export function clusterName(cluster: Pick<Cluster, "socketFolder">): string {
  return basename(cluster.socketFolder);
}
