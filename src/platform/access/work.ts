import type { Clock } from "#platform/clock";
import type { Database, Kind, Read, Tx } from "#platform/db";
import type { Tenant } from "#platform/tenancy";
import type { Actor } from "./access.js";

/** What a use case works with, whether a page, a job or a command asked for it. */
export type Work = {
  readonly municipality: Tenant;
  readonly actor: Actor;
  readonly clock: Clock;
  read<T>(work: (read: Read) => Promise<T>): Promise<T>;
  /** @param kind `fleeting` for what nobody misses after a crash */
  write<T>(work: (tx: Tx) => Promise<T>, kind?: Kind): Promise<T>;
  /**
   * Writes once for one sent form: sent again, the first result comes back and nothing is done.
   * @returns what `work` returned the first time, such as an id
   */
  once(work: (tx: Tx) => Promise<string>): Promise<string>;
  /**
   * Reads and writes what belongs to no municipality, such as organisations that are known nationally. No row security
   * holds people apart here: whoever calls this checks access first, and asks for no more than one person may see. The
   * audit, the events and the forms in it are about this municipality.
   */
  national<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, once for one sent form. */
  onceNationally(work: (tx: Tx) => Promise<string>): Promise<string>;
};

/** What a job or a command works with: no form was sent, so nothing can be sent twice. */
export function workWithoutForm(db: Database, by: Pick<Work, "municipality" | "actor" | "clock">): Work {
  const { id } = by.municipality;
  const write: Work["write"] = (work, kind) => db.write(id, work, kind);
  const national: Work["national"] = (work) => db.platform(work, id);
  return {
    ...by,
    read: (work) => db.read(id, work),
    write,
    once: (work) => write(work),
    national,
    onceNationally: national,
  };
}
