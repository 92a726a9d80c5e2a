import type { Work } from "#platform/access";
import type { Enclosure } from "../attachments/attachment.js";
import { caseEvents } from "../events.js";
import { type AskedByAsker, moveCase } from "./move-case.js";
import { withdrawOpenSubs } from "./move-sub-question.js";

/**
 * Whoever asked the question writes something about it. Where the owner waited for that, the clock runs again.
 * @param message what the owner reads
 * @throws as moveCase
 */
export async function writeToDesk(
  work: Work,
  asked: AskedByAsker,
  message: string,
  enclosure?: Enclosure,
): Promise<void> {
  await work.once(async (tx) => {
    await moveCase(tx, work, { name: "write", asked, note: message, enclosure });
    await tx.publish(caseEvents.askerWrote({ caseId: asked.caseId }));
    return asked.caseId;
  });
}

/**
 * Whoever asked the question needs no answer any more.
 * @param reason what the owner reads, if anything
 * @throws as moveCase
 */
export async function withdrawQuestion(work: Work, asked: AskedByAsker, reason: string | undefined): Promise<void> {
  await work.once(async (tx) => {
    await moveCase(tx, work, { name: "withdraw", asked, change: (_, { at }) => ({ closed_at: at }), note: reason });
    for (const subQuestionId of await withdrawOpenSubs(tx, work, asked.caseId))
      await tx.publish(caseEvents.subWithdrawn({ subQuestionId }));
    await tx.publish(caseEvents.withdrawn({ caseId: asked.caseId }));
    return asked.caseId;
  });
}
