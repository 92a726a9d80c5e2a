import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteOldLinks as deleteLinksBefore } from "../links/queries.js";

/** Links open nothing after a quarter of an hour; a day later the rows go. */
export async function deleteOldLinks(db: Database, clock: Clock): Promise<void> {
  const aDayAgo = new Date(clock.now().subtract({ hours: 24 }).epochMilliseconds);
  await db.platform((tx) => deleteLinksBefore(tx, aDayAgo));
}
