import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteInvitationsBefore } from "../invitations/queries.js";

/** Whom somebody invited is forgotten a month after the invitation was used or withdrawn, or its term passed. */
export async function deleteOldInvitations(db: Database, clock: Clock): Promise<void> {
  const aMonthAgo = new Date(clock.now().subtract({ hours: 24 * 30 }).epochMilliseconds);
  await db.platform((tx) => deleteInvitationsBefore(tx, aMonthAgo));
}
