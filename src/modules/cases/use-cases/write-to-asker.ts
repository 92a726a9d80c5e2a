import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { caseEvents } from "../events.js";
import { type Asked, firstReaction, moveCase } from "./move-case.js";

/**
 * The owner, or whoever acts for them, lets the asker know something along the way. The promise stays as it is.
 * @param message what the asker reads
 * @throws as moveCase
 */
export async function sendMessage(work: Work, asked: Asked, message: string, enclosure?: Enclosure): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "message",
      tell: caseEvents.messaged,
      asked,
      change: firstReaction,
      note: message,
      enclosure,
    });
    return asked.caseId;
  });
}

/**
 * The owner, or whoever acts for them, needs to know something before the question can be answered. Until the asker writes,
 * the clock stands still, and both see that.
 * @param question what the asker reads
 * @throws as moveCase
 */
export async function askAsker(work: Work, asked: Asked, question: string, enclosure?: Enclosure): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "ask-asker",
      tell: caseEvents.askerAsked,
      asked,
      change: firstReaction,
      note: question,
      enclosure,
    });
    return asked.caseId;
  });
}

/**
 * The owner, or whoever acts for them, goes on without what they asked for; the clock runs again.
 * @throws as moveCase
 */
export async function goOn(work: Work, asked: Asked): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, { name: "go-on", asked });
    return asked.caseId;
  });
}
