import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import type { Authority } from "../../case.js";
import { caseEvents } from "../../events.js";
import { type Asked, firstReaction, moveCase } from "../../use-cases/move-case.js";
import { withdrawOpenSubs } from "../../use-cases/move-sub-question.js";

/**
 * The owner, or whoever acts for them, forwards a question to the authority that it is for (Awb 2:3), and tells the asker at the
 * same moment. It ends here, without an answer.
 * @param message what the asker reads
 * @throws as moveCase
 */
export async function forwardQuestion(work: Work, asked: Asked, authority: Authority, message: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "forward",
      tell: caseEvents.forwarded,
      asked,
      change: (found, moment) => ({ ...firstReaction(found, moment), closed_at: moment.at }),
      note: message,
      authority,
    });
    for (const subQuestionId of await withdrawOpenSubs(tx, work, asked.caseId))
      await tx.publish(caseEvents.subWithdrawn({ subQuestionId }));
    return asked.caseId;
  });
}
