import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { caseEvents } from "../events.js";
import { moveSubQuestion } from "./move-sub-question.js";

/**
 * Whoever was asked answers: with the link in their mail, or signed in.
 * @param shownName the name that the asker may read under it; undefined for none
 * @throws as moveSubQuestion
 */
export async function answerSub(
  work: Work,
  id: string,
  answer: string,
  shownName: string | undefined,
  enclosure?: Enclosure,
): Promise<void> {
  await work.once(async (tx) => {
    const change = { answer, shown_name: shownName ?? null };
    await moveSubQuestion(tx, work, { name: "answer", id, change, note: answer, enclosure });
    await tx.publish(caseEvents.subSettled({ subQuestionId: id }));
    return id;
  });
}

/**
 * Whoever was asked cannot answer, and says why, and if they know it who can.
 * @throws as moveSubQuestion
 */
export async function declineSub(work: Work, id: string, reason: string, better: string | undefined): Promise<void> {
  await work.once(async (tx) => {
    await moveSubQuestion(tx, work, { name: "decline", id, note: reason, better });
    await tx.publish(caseEvents.subSettled({ subQuestionId: id }));
    return id;
  });
}

/**
 * Whoever was asked needs to know something of the owner first.
 * @throws as moveSubQuestion
 */
export async function askBackSub(work: Work, id: string, question: string): Promise<void> {
  await work.once(async (tx) => {
    await moveSubQuestion(tx, work, { name: "ask-back", id, note: question });
    await tx.publish(caseEvents.subAskedBack({ subQuestionId: id }));
    return id;
  });
}

/**
 * The owner answers what was asked back.
 * @throws as moveSubQuestion
 */
export async function replySub(work: Work, id: string, reply: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveSubQuestion(tx, work, { name: "reply", id, note: reply });
    await tx.publish(caseEvents.subReplied({ subQuestionId: id }));
    return id;
  });
}

/**
 * The owner needs no answer to it any more.
 * @throws as moveSubQuestion
 */
export async function withdrawSub(work: Work, id: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveSubQuestion(tx, work, { name: "withdraw", id });
    await tx.publish(caseEvents.subWithdrawn({ subQuestionId: id }));
    return id;
  });
}
