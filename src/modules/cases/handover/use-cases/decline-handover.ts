import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import { handoverEvents } from "../events.js";
import { type AskedOffer, settleOffer, takeOffer } from "./decide.js";

/**
 * The colleague to whom a question was offered, or whoever acts for them, does not take it. It stays where it is; the asker
 * sees nothing of it.
 * @param reason what the sender reads
 * @throws as takeOffer
 */
export async function declineHandover(work: Work, asked: AskedOffer, reason: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await settleOffer(tx, work, await takeOffer(tx, work, asked, "decline"), "decline", reason);
    await tx.publish(handoverEvents.declined({ caseId: asked.caseId, handoverId: asked.handoverId }));
    return asked.caseId;
  });
}
