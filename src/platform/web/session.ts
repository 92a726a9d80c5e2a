import { createHash } from "node:crypto";
import { type Clock, instantOf, type Temporal } from "#platform/clock";
import { type Database, newId } from "#platform/db";
import { asOpening, asRow, type Opening } from "./opening.js";
import {
  deleteSession,
  deleteSessionOf,
  deleteSessionsOf,
  findSession,
  findSessionsOf,
  insertSession,
  updateSeen,
} from "./queries.js";
import { randomToken } from "./signing.js";

const MINUTE = 60_000;
/** Nobody touched it for this long: ended. */
const IDLE = 2 * 60 * MINUTE;
/** Ended, whatever happened meanwhile. */
const ABSOLUTE = 12 * 60 * MINUTE;

export const SESSION_COOKIE = "__Host-session";
export const VISITOR_COOKIE = "__Host-visitor";

const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** A session as it is shown to whom it belongs. */
export type SessionShown = {
  readonly id: string;
  /** Browser and system, such as "Firefox · Windows"; undefined when they did not say. */
  readonly device: string | undefined;
  readonly openedAt: Temporal.Instant;
  /** Exact to a minute. */
  readonly seenAt: Temporal.Instant;
  /** By which door it was opened. */
  readonly method: Opening["method"];
  /** The one in which is asked. */
  readonly isThis: boolean;
};

/** Whose a session is, and how it was opened. */
export type Recognised = { readonly personId: string; readonly opening: Opening };

export type OwnSessions = {
  readonly personId: string;
  /** How the session was opened in which is asked. */
  readonly opening: Opening;
  /** Those that still work, the newest first. */
  list(): Promise<readonly SessionShown[]>;
  /** @returns false when this person has no such session */
  end(id: string): Promise<boolean>;
  /** All of them, this one too. */
  endAll(): Promise<void>;
};

/** Signed-in people. The cookie holds a random token; the database only its hash. */
export class Sessions {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Always a new session: a token from before signing in is worth nothing afterwards. */
  async open(personId: string, opening: Opening, device?: string): Promise<string> {
    const token = randomToken();
    const now = this.#clock.now().epochMilliseconds;
    const at = new Date(now);
    const row = {
      session_hash: hashOf(token),
      session_id: newId(),
      person_id: personId,
      ...asRow(opening),
      device: device ?? null,
      created_at: at,
      seen_at: at,
    };
    await this.#db.platform((tx) => insertSession(tx, { ...row, expires_at: new Date(now + ABSOLUTE) }));
    return token;
  }

  /**
   * @param isActivity whether a person asks: a page that asks by itself keeps nobody signed in
   * @returns whose it is, or undefined when the session is unknown or has ended
   */
  async find(token: string, isActivity = true): Promise<Recognised | undefined> {
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
      if (isActivity && row.seen_at.getTime() + MINUTE < now) await updateSeen(tx, hash, new Date(now));
      return { personId: row.person_id, opening: asOpening(row) };
    });
  }

  /** What somebody may see and do with their own sessions. @param token of the session in which they ask */
  ownedBy({ personId, opening }: Recognised, token: string): OwnSessions {
    const own = hashOf(token);
    return {
      personId,
      opening,
      list: () => this.#list(personId, own),
      end: (id) => this.#db.platform((tx) => deleteSessionOf(tx, personId, id)),
      endAll: () => this.#db.platform((tx) => deleteSessionsOf(tx, personId)),
    };
  }

  async #list(personId: string, own: Buffer): Promise<SessionShown[]> {
    const now = this.#clock.now().epochMilliseconds;
    const rows = await this.#db.platform((tx) => findSessionsOf(tx, personId, new Date(now), new Date(now - IDLE)));
    return rows.map((row) => ({
      id: row.session_id,
      device: row.device ?? undefined,
      openedAt: instantOf(row.created_at),
      seenAt: instantOf(row.seen_at),
      method: row.method,
      isThis: row.session_hash.equals(own),
    }));
  }

  async close(token: string): Promise<void> {
    await this.#db.platform((tx) => deleteSession(tx, hashOf(token)));
  }
}
