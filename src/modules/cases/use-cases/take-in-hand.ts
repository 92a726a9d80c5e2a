import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { caseEvents } from "../events.js";
import { type Asked, firstReaction, moveCase } from "./move-case.js";

/**
 * The owner, or whoever acts for them, lets the asker know that somebody is on it: the first human message.
 * @param message what the asker reads
 * @throws as moveCase
 */
export async function takeInHand(work: Work, asked: Asked, message: string, enclosure?: Enclosure): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "take-in-hand",
      tell: caseEvents.takenInHand,
      asked,
      change: firstReaction,
      note: message,
      enclosure,
    });
    return asked.caseId;
  });
}
