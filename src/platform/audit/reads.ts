import type { Actor } from "#platform/access";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { type AuditFact, entryOf } from "./entry.js";
import { type AuditRow, insertEntries } from "./queries.js";

/** How long a read may wait before it is on record: what a crash can lose. */
const EVERY_MS = 1_000;

/** When the database is away for long, the oldest go: pages are worth more than remembering all of them. */
const MOST_WAITING = 10_000;

/**
 * Who read personal data. Pages only read, so a read is noted here and put on record with all others of the same
 * second: a page costs no writing. A crash loses at most what was read in its last second; an orderly stop nothing.
 */
export class ReadLog {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #onTrouble: (error: unknown, lost: number) => void;
  readonly #timer: NodeJS.Timeout;
  #waiting: AuditRow[] = [];
  #flushing: Promise<void> | undefined;
  #following: Promise<void> | undefined;

  /** @param onTrouble hears of every failure, and how many reads were given up because of it */
  constructor(db: Database, clock: Clock, onTrouble: (error: unknown, lost: number) => void) {
    this.#db = db;
    this.#clock = clock;
    this.#onTrouble = onTrouble;
    this.#timer = setInterval(() => void this.flush(), EVERY_MS).unref();
  }

  note(municipalityId: string, actor: Actor, fact: AuditFact): void {
    this.#waiting.push(entryOf(municipalityId, { actor, clock: this.#clock }, fact));
  }

  /**
   * Puts on record all that waits at this moment, also when an earlier flush is still busy, which took only what waited
   * then. What cannot be written now waits for the next time.
   */
  flush(): Promise<void> {
    if (this.#flushing) {
      this.#following ??= this.#flushing.then(() => {
        this.#following = undefined;
        return this.flush();
      });
      return this.#following;
    }
    this.#flushing = this.#write().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #write(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    for (const [municipalityId, own] of Map.groupBy(rows, (row) => row.municipality_id)) {
      try {
        await this.#db.write(municipalityId, (tx) => insertEntries(tx, own));
      } catch (error) {
        this.#keep(own, error);
      }
    }
  }

  #keep(rows: readonly AuditRow[], error: unknown): void {
    const all = [...rows, ...this.#waiting];
    const lost = Math.max(0, all.length - MOST_WAITING);
    this.#waiting = all.slice(lost);
    this.#onTrouble(error, lost);
  }
}
