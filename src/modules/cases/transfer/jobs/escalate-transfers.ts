import { audit } from "#platform/audit";
import { type Clock, dayOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { doEach } from "#platform/jobs";
import { transferEvents } from "../events.js";
import { findOverdue, updateEscalated } from "../queries.js";

/**
 * Says of every question that another municipality left without an answer for two working days that it waits, once.
 * @returns of how many
 * @throws Unfinished at the end, when it failed about any of them
 */
export async function escalateTransfers(db: Database, clock: Clock): Promise<number> {
  const by = { actor: { kind: "system", name: "cases.escalate-transfers" }, clock } as const;
  const now = clock.now();
  let told = 0;
  const overdue = await db.platform((tx) => findOverdue(tx, dayOf(now)));
  await doEach(overdue, ({ municipalityId, caseId, transferId }) =>
    db.platform(async (tx) => {
      if (!(await updateEscalated(tx, transferId, new Date(now.epochMilliseconds)))) return;
      const detail = { transfer: transferId };
      await audit(tx, by, { action: "transfer.escalate", subject: { kind: "case", id: caseId }, detail });
      await tx.publish(transferEvents.unanswered({ caseId, transferId }));
      told += 1;
    }, municipalityId),
  );
  return told;
}
