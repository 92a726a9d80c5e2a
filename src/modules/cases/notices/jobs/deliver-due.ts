import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { doEach } from "#platform/jobs";
import { noticeEvents } from "../events.js";
import { findDue } from "../queries.js";

/** So many at a time; the others a few minutes later. */
const MOST = 500;

/**
 * Looks again at what waited for the office to open, or for its reader to be back. What is found already on its way, or told,
 * is told no second time.
 * @returns how many
 */
export async function deliverDue(db: Database, clock: Clock): Promise<number> {
  const due = await db.platform((tx) => findDue(tx, new Date(clock.now().epochMilliseconds), MOST));
  await doEach(due, ({ municipalityId, noticeId }) =>
    db.platform((tx) => tx.publish(noticeEvents.due({ noticeId })), municipalityId),
  );
  return due.length;
}
