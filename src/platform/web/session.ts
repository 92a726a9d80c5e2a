import { createHash } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteSession, findSession, insertSession, updateSeen } from "./queries.js";
import { randomToken } from "./signing.js";

const MINUTE = 60_000;
/** Nobody touched it for this long: ended. */
const IDLE = 2 * 60 * MINUTE;
/** Ended, whatever happened meanwhile. */
const ABSOLUTE = 12 * 60 * MINUTE;

export const SESSION_COOKIE = "__Host-session";
export const VISITOR_COOKIE = "__Host-visitor";

const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** Signed-in people. The cookie holds a random token; the database only its hash. */
export class Sessions {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Always a new session: a token from before signing in is worth nothing afterwards. */
  async open(personId: string): Promise<string> {
    const token = randomToken();
    const now = this.#clock.now().epochMilliseconds;
    const at = new Date(now);
    const row = { session_hash: hashOf(token), person_id: personId, created_at: at, seen_at: at };
    await this.#db.platform((tx) => insertSession(tx, { ...row, expires_at: new Date(now + ABSOLUTE) }));
    return token;
  }

  /** @returns the person, or undefined when the session is unknown or has ended */
  async personOf(token: string): Promise<string | undefined> {
    const hash = hashOf(token);
    const now = this.#clock.now().epochMilliseconds;
    return this.#db.platform(async (tx) => {
      const row = await findSession(tx, hash);
      if (!row) return undefined;
      if (row.expires_at.getTime() <= now || row.seen_at.getTime() + IDLE <= now) {
        await deleteSession(tx, hash);
        return undefined;
      }
      // Noting every request would write at every page; a minute is exact enough for two hours.
      if (row.seen_at.getTime() + MINUTE < now) await updateSeen(tx, hash, new Date(now));
      return row.person_id;
    });
  }

  async close(token: string): Promise<void> {
    await this.#db.platform((tx) => deleteSession(tx, hashOf(token)));
  }
}
