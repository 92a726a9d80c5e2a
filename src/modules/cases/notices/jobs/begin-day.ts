import { findClosingDays } from "#municipality";
import { type Clock, dayOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { doEach } from "#platform/jobs";
import { noticeEvents } from "../events.js";
import { isOfficeOpen } from "../office-hours.js";
import { findWithQuestions, insertRound } from "../queries.js";

/** No day is one on which every town hall is closed for a reason of its own. */
const NONE: ReadonlySet<string> = new Set();

/**
 * On a working day, from 8.30 on: begins the round of daily mails in every municipality, once. Whoever was down at half past
 * eight begins later that day; the hours in which nobody is mailed are never used for it.
 * @returns in how many municipalities
 */
export async function beginDay(db: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  if (!isOfficeOpen(now, NONE)) return 0;
  const day = dayOf(now).toString();
  let begun = 0;
  await doEach(await db.platform(findWithQuestions), (municipalityId) =>
    db.platform(async (tx) => {
      if (!isOfficeOpen(now, await findClosingDays(tx)) || !(await insertRound(tx, day))) return;
      await tx.publish(noticeEvents.dayBegan({ day }));
      begun += 1;
    }, municipalityId),
  );
  return begun;
}
