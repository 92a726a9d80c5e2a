import { audit } from "#platform/audit";
import { type Clock, dayOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { doEach } from "#platform/jobs";
import { handoverEvents } from "../events.js";
import { findOverdue, updateEscalated } from "../queries.js";

/**
 * Says of every offer that had no answer within two working days that it waits, once.
 * @returns of how many
 * @throws Unfinished at the end, when it failed about any of them
 */
export async function escalateOffers(db: Database, clock: Clock): Promise<number> {
  const by = { actor: { kind: "system", name: "cases.escalate-offers" }, clock } as const;
  const now = clock.now();
  let told = 0;
  const overdue = await db.platform((tx) => findOverdue(tx, dayOf(now)));
  await doEach(overdue, ({ municipalityId, caseId, handoverId }) =>
    db.platform(async (tx) => {
      if (!(await updateEscalated(tx, handoverId, new Date(now.epochMilliseconds)))) return;
      const detail = { handover: handoverId };
      await audit(tx, by, { action: "handover.escalate", subject: { kind: "case", id: caseId }, detail });
      await tx.publish(handoverEvents.unanswered({ caseId, handoverId }));
      told += 1;
    }, municipalityId),
  );
  return told;
}
