import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { bringUp } from "./bring-up.js";
import { type Cluster, connectionTo, type Running } from "./cluster.js";
import { EmbeddedStartError } from "./errors.js";
import { isRunning, readPidFile, stopPostmaster } from "./postmaster.js";
import { probe } from "./probe.js";
import { socketIn } from "./socket-folder.js";

const LOOK_EVERY = 250;

/** The first attempt comes at once; after an hour of trouble it is still every five seconds. */
const PAUSES = [0, 200, 500, 1_000, 2_000, 5_000];

/** A cluster that stayed up this long starts again with the shortest pause. */
const STEADY = 30_000;

/** Looks after a running cluster: starts it again when it dies, whoever its parent is. */
export class Supervisor {
  #running: Running;
  #since = Date.now();
  #failures = 0;
  #restarting: Promise<void> | undefined;
  #timer: NodeJS.Timeout;
  #looking = false;

  constructor(
    readonly cluster: Cluster,
    running: Running,
    private readonly giveUp: AbortController,
  ) {
    this.#running = running;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY).unref();
  }

  /** Resolves when the cluster accepts connections; rejects when it is no longer looked after. */
  async ready(): Promise<void> {
    while (true) {
      if (this.giveUp.signal.aborted) throw new EmbeddedStartError("The database was stopped.");
      if (!this.#restarting && (await probe(connectionTo(this.cluster, this.cluster.socketFolder))) === "ready") return;
      await sleep(50);
    }
  }

  /** Ends the watch; what runs goes on running. */
  async leave(): Promise<void> {
    clearInterval(this.#timer);
    this.giveUp.abort(new EmbeddedStartError("The database was stopped."));
    await this.#restarting;
  }

  /** Ends the watch and the cluster. */
  async stop(): Promise<void> {
    await this.leave();
    const file = (await readPidFile(this.cluster.dataDir)) ?? this.#running.file;
    if (await stopPostmaster(file)) return;
    this.cluster.log(`The database (process ${file.pid}) does not stop.`);
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#restarting || this.giveUp.signal.aborted) return;
    this.#looking = true;
    const up = (await isRunning(this.#running.file)) && existsSync(socketIn(this.cluster.socketFolder));
    this.#looking = false;
    if (up || this.giveUp.signal.aborted) return;
    this.#restarting = this.#restart().finally(() => {
      this.#restarting = undefined;
    });
  }

  async #restart(): Promise<void> {
    this.cluster.log("The database stopped unexpectedly. Starting it again.");
    if (Date.now() - this.#since > STEADY) this.#failures = 0;
    for (let said = ""; !this.giveUp.signal.aborted; ) {
      await sleep(PAUSES[Math.min(this.#failures++, PAUSES.length - 1)], undefined, {
        signal: this.giveUp.signal,
      }).catch(() => undefined);
      try {
        this.#running = await bringUp(this.cluster);
        this.#since = Date.now();
        this.cluster.log("The database is running again.");
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== said && !this.giveUp.signal.aborted) this.cluster.log(reason);
        said = reason;
      }
    }
  }
}
