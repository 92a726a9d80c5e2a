import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { caseEvents } from "../events.js";
import { type Asked, firstReaction, moveCase, workingDaysSince } from "./move-case.js";
import { withdrawOpenSubs } from "./move-sub-question.js";

/**
 * The owner, or whoever acts for them, sends the one answer. When it is also the first human message, it counts as that too.
 * @param answer what the asker reads
 * @param taking the files of sub-questions that go along, by their ids; the asker sees no others
 * @throws as moveCase
 */
export async function answerQuestion(
  work: Work,
  asked: Asked,
  answer: string,
  enclosure?: Enclosure,
  taking: readonly string[] = [],
): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "answer",
      tell: caseEvents.answered,
      asked,
      change: (found, moment) => ({
        ...firstReaction(found, moment),
        answer,
        answered_at: moment.at,
        answer_days: workingDaysSince(found, moment),
      }),
      note: answer,
      enclosure,
      taking,
    });
    for (const subQuestionId of await withdrawOpenSubs(tx, work, asked.caseId))
      await tx.publish(caseEvents.subWithdrawn({ subQuestionId }));
    return asked.caseId;
  });
}
