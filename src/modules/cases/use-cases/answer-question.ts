import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import { caseEvents } from "../events.js";
import { type Asked, moveCase, workingDaysSince } from "./move-case.js";

/**
 * The owner, or whoever acts for them, sends the one answer. When it is also the first human message, it counts as that too.
 * @param answer what the asker reads
 * @throws as moveCase
 */
export async function answerQuestion(work: Work, asked: Asked, answer: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(
      tx,
      work,
      "answer",
      asked,
      async (found, at) => {
        const days = await workingDaysSince(tx, work, found);
        const first = found.status === "received" ? { first_reaction_at: at, first_reaction_days: days } : {};
        return { answer, answered_at: at, answer_days: days, ...first };
      },
      answer,
    );
    await tx.publish(caseEvents.answered({ caseId: asked.caseId }));
    return asked.caseId;
  });
}
