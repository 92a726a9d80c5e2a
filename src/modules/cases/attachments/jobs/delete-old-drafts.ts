import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteDraftsBefore } from "../queries.js";

/** Removes files that came in with a form that nobody sent again for a day. */
export async function deleteOldDrafts(db: Database, clock: Clock): Promise<void> {
  const before = new Date(clock.now().subtract({ hours: 24 }).epochMilliseconds);
  await db.platform((tx) => deleteDraftsBefore(tx, before));
}
