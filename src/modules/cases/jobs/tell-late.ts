import { addWorkingDays, findClosingDays } from "#municipality";
import { AMSTERDAM, type Clock, dayOf, type Temporal } from "#platform/clock";
import { type Database, newId, type Read, type Tx } from "#platform/db";
import { doEach } from "#platform/jobs";
import { caseEvents } from "../events.js";
import { isOfficeOpen } from "../notices/office-hours.js";
import { insertSubStep } from "../sub-questions/queries.js";
import { findUntold, findWithOpenSubs, markTold } from "../sub-questions/telling/queries.js";

const MOST = 500;

/**
 * In office hours: reminds whoever has a sub-question of which the date is one working day away, not on the day on which they
 * were asked nor once it has passed, and tells the manager of each that is late. About each sub-question once.
 * @returns how many were told
 * @throws Unfinished at the end, when it failed about any of them
 */
export async function tellLateSubs(db: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  let told = 0;
  await doEach(await db.platform(findWithOpenSubs), async (municipalityId) => {
    const untold = await db.platform((tx) => findToTell(tx, now), municipalityId);
    await doEach(untold, async ({ id, kind }) => {
      if (await db.platform((tx) => note(tx, id, kind, now), municipalityId)) told += 1;
    });
  });
  return told;
}

type Telling = { readonly id: string; readonly kind: "remind" | "escalate" };

async function findToTell(read: Read, now: Temporal.Instant): Promise<Telling[]> {
  const today = dayOf(now);
  const closed = await findClosingDays(read);
  if (!isOfficeOpen(now, closed)) return [];
  const tomorrow = addWorkingDays(today, 1, closed);
  // Whoever was asked today has just read it.
  const askedBefore = new Date(today.toZonedDateTime(AMSTERDAM).epochMilliseconds);
  const late = await findUntold(read, "escalated_at", { askedBefore, due: { to: today.subtract({ days: 1 }) } }, MOST);
  const soon = await findUntold(read, "reminded_at", { askedBefore, due: { from: today, to: tomorrow } }, MOST);
  return [
    ...late.map((id) => ({ id, kind: "escalate" }) as const),
    ...soon.map((id) => ({ id, kind: "remind" }) as const),
  ];
}

/** @returns false when it was answered, or told, in this very moment */
async function note(tx: Tx, subQuestionId: string, kind: Telling["kind"], now: Temporal.Instant): Promise<boolean> {
  const at = new Date(now.epochMilliseconds);
  if (!(await markTold(tx, subQuestionId, kind === "remind" ? "reminded_at" : "escalated_at", at))) return false;
  const step = { sub_question_id: subQuestionId, step_id: newId(), kind, at, note: null };
  await insertSubStep(tx, { ...step, actor_kind: "system", actor_id: null });
  await tx.publish((kind === "remind" ? caseEvents.subDue : caseEvents.subLate)({ subQuestionId }));
  return true;
}
