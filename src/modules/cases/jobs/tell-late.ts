import { addWorkingDays, findClosingDays } from "#municipality";
import { AMSTERDAM, type Clock, dayOf, type Temporal } from "#platform/clock";
import { type Database, newId, type Tx } from "#platform/db";
import { caseEvents } from "../events.js";
import { isOfficeOpen } from "../notices/office-hours.js";
import { findUntold, findWithOpenSubs, insertSubStep, markTold } from "../sub-questions/queries.js";

const MOST = 500;

/**
 * In office hours: reminds whoever has a sub-question of which the date is one working day away, not on the day on which they
 * were asked, and tells the manager of
 * each that is late. About each sub-question once.
 * @returns how many were told
 */
export async function tellLateSubs(db: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  let told = 0;
  for (const municipalityId of await db.platform(findWithOpenSubs))
    told += await db.platform((tx) => tellIn(tx, now), municipalityId);
  return told;
}

async function tellIn(tx: Tx, now: Temporal.Instant): Promise<number> {
  const today = dayOf(now);
  const closed = await findClosingDays(tx);
  if (!isOfficeOpen(now, closed)) return 0;
  const tomorrow = addWorkingDays(today, 1, closed);
  // Whoever was asked today has just read it.
  const askedBefore = new Date(today.toZonedDateTime(AMSTERDAM).epochMilliseconds);
  const late = await findUntold(tx, "escalated_at", { askedBefore, dueBy: today.subtract({ days: 1 }) }, MOST);
  const near = await findUntold(tx, "reminded_at", { askedBefore, dueBy: tomorrow }, MOST);
  const soon = near.filter((id) => !late.includes(id));
  const at = new Date(now.epochMilliseconds);
  for (const id of late) await note(tx, id, "escalate", at);
  for (const id of soon) await note(tx, id, "remind", at);
  return late.length + soon.length;
}

async function note(tx: Tx, subQuestionId: string, kind: "remind" | "escalate", at: Date): Promise<void> {
  await markTold(tx, subQuestionId, kind === "remind" ? "reminded_at" : "escalated_at", at);
  const step = { sub_question_id: subQuestionId, step_id: newId(), kind, at, note: null };
  await insertSubStep(tx, { ...step, actor_kind: "system", actor_id: null });
  await tx.publish((kind === "remind" ? caseEvents.subDue : caseEvents.subLate)({ subQuestionId }));
}
