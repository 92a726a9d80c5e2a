import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import { handoverEvents } from "../events.js";
import { type AskedOffer, settleOffer, takeOffer } from "./decide.js";

/**
 * The owner, or whoever acts for them, takes an offer back that nobody answered yet.
 * @throws as takeOffer
 */
export async function withdrawHandover(work: Work, asked: AskedOffer): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await settleOffer(tx, work, await takeOffer(tx, work, asked, "withdraw"), "withdraw");
    await tx.publish(handoverEvents.withdrawn({ caseId: asked.caseId, handoverId: asked.handoverId }));
    return asked.caseId;
  });
}
