import { demand } from "#platform/access";
import { newId, type Tx } from "#platform/db";
import type { AtOnce, JobContext } from "#platform/jobs";
import { caseAccess } from "../../access.js";
import { findSubQuestion } from "../../sub-questions/queries.js";
import { type About, type AboutName, abouts } from "../abouts.js";
import { noticeEvents } from "../events.js";
import { insertNotice, settleUntold } from "../queries.js";

/** The ids that events about questions carry. */
export type Told = Partial<
  Readonly<Record<"caseId" | "stepId" | "subQuestionId" | "handoverId" | "transferId" | "noteId" | "personId", string>>
>;

/** Notes that there is something to tell, in the transaction in which it happened: with it, or not at all. */
export const noteNotice =
  (name: AboutName) =>
  async ({ tx, actor, clock }: AtOnce, told: Told): Promise<void> => {
    demand(caseAccess, "notice.note", actor);
    await note(tx, name, told, new Date(clock.now().epochMilliseconds), newId());
  };

/** The same, for what happened in another municipality: in a job that is done until it succeeds, once for its cause. */
export const noteNoticeLater =
  (name: AboutName) =>
  async (context: JobContext, told: Told): Promise<void> => {
    demand(caseAccess, "notice.note", context.actor);
    const at = new Date(context.clock.now().epochMilliseconds);
    await context.write((tx) => note(tx, name, told, at, context.cause));
  };

async function note(tx: Tx, name: AboutName, told: Told, at: Date, cause: string): Promise<void> {
  const { subQuestionId } = told;
  const caseId = told.caseId ?? (subQuestionId && (await findSubQuestion(tx, subQuestionId))?.caseId);
  const subjectId = subQuestionId ?? told.handoverId ?? told.transferId ?? told.noteId ?? told.stepId;
  const about: About = abouts[name];
  if (about.ends && caseId && subjectId && (await settleUntold(tx, { about: about.ends, caseId, subjectId }, at)))
    return;
  const subject = { caseId, subjectId, personId: told.personId };
  for (const personId of about.whom ? await about.whom(tx, subject) : [told.personId]) {
    const noticeId = newId();
    const isNew = await insertNotice(tx, {
      notice_id: noticeId,
      about: name,
      case_id: caseId ?? null,
      subject_id: subjectId ?? null,
      person_id: personId ?? null,
      cause: `${cause}:${personId ?? ""}`,
      made_at: at,
      due_at: at,
    });
    if (isNew) await tx.publish(noticeEvents.due({ noticeId }));
  }
}
