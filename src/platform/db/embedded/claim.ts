import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { holderName, LOCK, nameOf, readName, type Self } from "./claim-holder.js";
import { FolderClaimed } from "./errors.js";
import type { Connection } from "./probe.js";

/** The right of one server to serve from a folder. */
export type Claim = { release(): Promise<void> };

/** How long a killed server's connection may still be ending. */
const PATIENCE = 5_000;

/**
 * Claims the folder for this server, with a lock that the database drops by itself when the server dies. The lock is
 * always taken in the database `postgres`, as advisory locks are counted per database.
 * @param connection from `EmbeddedDatabase.connection`
 * @param self what a second server tells its user about the first
 * @param onLost called once when the database restarted and another server was first; the claim is then over
 * @throws FolderClaimed naming the server that has it
 */
export async function claimFolder(connection: Connection, self: Self, onLost: () => void): Promise<Claim> {
  const keeper = new Keeper({ ...connection, database: "postgres" }, self, onLost);
  await keeper.take();
  return { release: () => keeper.release() };
}

class Keeper {
  #client: pg.Client | undefined;
  #released = false;

  constructor(
    private readonly connection: Connection,
    private readonly self: Self,
    private readonly onLost: () => void,
  ) {}

  async take(): Promise<void> {
    const client = await this.#connect();
    let holder: string | undefined = "";
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(100)) {
      if (await this.#try(client)) return this.#keep(client);
      holder = (await holderName(client)) ?? holder;
    }
    await client.end();
    throw new FolderClaimed(refusal(readName(holder)));
  }

  async release(): Promise<void> {
    this.#released = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...this.connection,
      application_name: nameOf(this.self),
      connectionTimeoutMillis: 3_000,
    });
    client.on("error", () => undefined); // "end" follows, and that is what counts
    await client.connect();
    return client;
  }

  async #try(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1, $2) as got", [...LOCK]);
    return rows[0]?.got === true;
  }

  #keep(client: pg.Client): void {
    this.#client = client;
    client.once("end", () => {
      this.#client = undefined;
      if (!this.#released) void this.#retake();
    });
    if (this.#released) void client.end();
  }

  /** Until it has the lock again, or somebody else has it, or it is no longer wanted. */
  async #retake(): Promise<void> {
    for (; !this.#released; await sleep(100)) {
      const outcome = await this.#retakeOnce().catch(() => "later" as const);
      if (outcome === "taken") return;
      if (outcome === "lost" && !this.#released) return this.onLost();
    }
  }

  async #retakeOnce(): Promise<"taken" | "lost" | "later"> {
    const client = await this.#connect();
    try {
      if (await this.#try(client)) {
        this.#keep(client);
        return "taken";
      }
      const holder = await holderName(client);
      await client.end();
      // Our own name is our own broken connection, which the database has yet to notice.
      return holder === undefined || holder === nameOf(this.self) ? "later" : "lost";
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }
}

function refusal({ pid, address }: Self): string {
  const who = pid > 0 ? `process ${pid}, ${address}` : address;
  return `Another server already uses this data folder (${who}): stop it first, or set DATA_DIR to another folder.`;
}
