import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import { caseEvents } from "../events.js";
import { type Asked, firstReaction, moveCase } from "./move-case.js";

/**
 * The owner, or whoever acts for them, lets the asker know that somebody is on it: the first human message.
 * @param message what the asker reads
 * @throws as moveCase
 */
export async function takeInHand(work: Work, asked: Asked, message: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, { name: "take-in-hand", asked, change: firstReaction, note: message });
    await tx.publish(caseEvents.takenInHand({ caseId: asked.caseId }));
    return asked.caseId;
  });
}
