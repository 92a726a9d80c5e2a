import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteOldPlatformLinks } from "../installation/queries.js";
import { deleteOldInvitations } from "../invitation/queries.js";
import { deleteOldLinks as deleteLinksBefore } from "../links/queries.js";

/** Links open nothing after a quarter of an hour; a day later the rows go. Invitations go a month after their term. */
export async function deleteOldLinks(db: Database, clock: Clock): Promise<void> {
  const aDayAgo = new Date(clock.now().subtract({ hours: 24 }).epochMilliseconds);
  const aMonthAgo = new Date(clock.now().subtract({ hours: 24 * 30 }).epochMilliseconds);
  await db.platform(async (tx) => {
    await deleteLinksBefore(tx, aDayAgo);
    await deleteOldPlatformLinks(tx, aDayAgo);
    await deleteOldInvitations(tx, aMonthAgo);
  });
}
