import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deletePresenceBefore } from "../queries.js";

/** Removes who had which question open, once that says nothing any more. */
export async function deleteOldPresence(db: Database, clock: Clock): Promise<void> {
  const before = new Date(clock.now().subtract({ minutes: 10 }).epochMilliseconds);
  await db.platform((tx) => deletePresenceBefore(tx, before));
}
