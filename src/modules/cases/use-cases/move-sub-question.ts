import { findActing } from "#identity";
import { findClosingDays, workingDaysBetween } from "#municipality";
import { permits, Refused, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { attachFiles } from "../attachments/use-cases/attach-files.js";
import { type Case, move } from "../case.js";
import { insertStep, takeCase, updateStatus } from "../queries.js";
import {
  findSubQuestion,
  findSubQuestions,
  insertSubStep,
  type SubChange,
  takeSubQuestion,
  updateSubQuestion,
} from "../sub-questions/queries.js";
import { canMoveSub, isOpenSub, moveSub, type SubMove, type SubQuestion } from "../sub-questions/sub-question.js";
import { relationToSub } from "../sub-questions/targets.js";
import { ChangedMeanwhile, findParts } from "./move-case.js";

type Making = {
  readonly name: Exclude<SubMove, "ask">;
  readonly id: string;
  readonly change?: SubChange;
  readonly note?: string | undefined;
  readonly better?: string | undefined;
  /** The files that came along. */
  readonly enclosure?: Enclosure | undefined;
};

/**
 * Moves a sub-question along its transition table: access, row, step and audit together. When it was the last one that was
 * open, its case goes on to being assembled.
 * @returns the sub-question as it was before
 * @throws NotFound for an unknown one, and for one that this actor may not see
 * @throws ChangedMeanwhile when it has been settled, or stands elsewhere than the actor thinks
 * @throws DraftGone when the files that came along are kept no more
 */
export async function moveSubQuestion(tx: Tx, work: Work, making: Making): Promise<SubQuestion> {
  const { name, id } = making;
  const seen = await findSubQuestion(tx, id);
  // The case first: whoever answers the whole question holds it as well.
  const theCase = seen && (await takeCase(tx, seen.caseId));
  const found = theCase && (await takeSubQuestion(tx, id));
  if (!found) throw new NotFound();
  const relations = await relationsToSub(tx, work, found, theCase);
  if (!permits(caseAccess, "sub-question.read", work.actor, relations)) throw new NotFound();
  if (!permits(caseAccess, `sub-question.${name}`, work.actor, relations))
    throw new Refused(`sub-question.${name}`, false, true);
  if (!canMoveSub(found.status, name)) throw new ChangedMeanwhile();
  await record(tx, work, found, making);
  await attachFiles(tx, making.enclosure, { subQuestionId: found.id });
  await gather(tx, work, theCase);
  return found;
}

/**
 * Declines a sub-question in the place of somebody who cannot any more, when it is still open. Whoever asks for that has been
 * let in already.
 * @returns whether it was
 */
export async function declineInPlace(tx: Tx, work: By, id: string, note: string): Promise<boolean> {
  const seen = await findSubQuestion(tx, id);
  const theCase = seen && (await takeCase(tx, seen.caseId));
  const found = theCase && (await takeSubQuestion(tx, id));
  if (!found || !canMoveSub(found.status, "decline")) return false;
  await record(tx, work, found, { name: "decline", id, note });
  await gather(tx, work, theCase);
  return true;
}

/** What an actor is to a sub-question: holder of its link, addressed, or owner of its case. */
export async function relationsToSub(
  tx: Parameters<typeof relationToSub>[0],
  work: Pick<Work, "actor" | "clock">,
  found: SubQuestion,
  theCase: Pick<Case, "ownerId">,
): Promise<string[]> {
  const { actor } = work;
  if (actor.kind === "link" && actor.subjectId !== found.id) throw new NotFound();
  const acting = await findActing(tx, theCase.ownerId, dayOf(work.clock.now()));
  return [...relationsTo(theCase, acting, actor), ...(await relationToSub(tx, found, actor))];
}

/** Who makes it, and when. */
type By = Pick<Work, "actor" | "clock">;

/** Takes back what is still open of a case that has been answered or taken back. */
export async function withdrawOpenSubs(tx: Tx, work: By, caseId: string): Promise<string[]> {
  const open = (await findSubQuestions(tx, caseId)).filter(isOpenSub);
  for (const found of open) await record(tx, work, found, { name: "withdraw", id: found.id });
  return open.map(({ id }) => id);
}

async function record(tx: Tx, work: By, found: SubQuestion, { name, change, note, better }: Making): Promise<void> {
  const at = new Date(work.clock.now().epochMilliseconds);
  const status = moveSub(name);
  const settled = isOpenSub({ status }) ? {} : { settled_at: at };
  const took = status === "answered" ? { answer_days: await workingDaysFor(tx, work, found) } : {};
  await updateSubQuestion(tx, found, { status, ...settled, ...took, ...change });
  const { actor } = work;
  await insertSubStep(tx, {
    sub_question_id: found.id,
    step_id: newId(),
    kind: name,
    at,
    actor_kind: actor.kind === "visitor" ? "system" : actor.kind,
    actor_id: actor.kind === "person" ? actor.personId : actor.kind === "link" ? actor.linkId : null,
    note: note ?? null,
    better: better ?? null,
  });
  const subject = { kind: "case", id: found.caseId };
  await audit(tx, work, { action: `sub-question.${name}`, subject, detail: { subQuestion: found.id } });
}

/** In how many working days it is answered, by the closing days that are known now. */
async function workingDaysFor(tx: Tx, { clock }: By, { askedAt }: SubQuestion): Promise<number> {
  const closed = await findClosingDays(tx);
  return Math.max(0, workingDaysBetween(dayOf(askedAt), dayOf(clock.now()), closed));
}

/** Not a new version: whoever is writing the answer has overwritten nothing. */
async function gather(tx: Tx, work: By, theCase: Case): Promise<void> {
  if (theCase.status !== "with-departments" || (await findParts(tx, theCase)) === "parts-open") return;
  await updateStatus(tx, theCase.id, move(theCase.status, "gather"));
  await insertStep(tx, {
    case_id: theCase.id,
    step_id: newId(),
    kind: "gather",
    at: new Date(work.clock.now().epochMilliseconds),
    actor_kind: "system",
    actor_id: null,
    note: null,
  });
}
