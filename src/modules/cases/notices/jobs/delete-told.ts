import { type Clock, dayOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { deleteTold } from "../queries.js";

/** So long it is known that something was told, so that nothing is told twice. */
const DAYS = 7;

/** Forgets what was told, and when daily mails went out. */
export async function deleteToldNotices(db: Database, clock: Clock): Promise<void> {
  const at = clock.now().subtract({ hours: 24 * DAYS });
  await db.platform((tx) => deleteTold(tx, { at: new Date(at.epochMilliseconds), day: dayOf(at).toString() }));
}
