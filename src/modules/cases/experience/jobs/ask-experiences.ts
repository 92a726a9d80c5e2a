import { findClosingDays, isWorkingDay } from "#municipality";
import { audit } from "#platform/audit";
import { AMSTERDAM, type Clock, dayOf, type Temporal } from "#platform/clock";
import type { Database, Tx } from "#platform/db";
import { doEach } from "#platform/jobs";
import { REOPEN_DAYS } from "../../case.js";
import { caseEvents } from "../../events.js";
import { takeCase } from "../../queries.js";
import { isToBeAsked } from "../experience.js";
import { findExperiences, findUnasked, insertRequest } from "../queries.js";

/** So many at a time; the others come the next working day. */
const MOST = 500;

/** Five working days are never fewer than so many days of the calendar. */
const SOONEST_DAYS = 7;

/**
 * On working days: asks whoever had an answer five working days ago, and said nothing of it yet, how it was. About each answer
 * once, and only as long as they can have the question taken up again.
 * @returns how many were asked
 * @throws Unfinished at the end, when it failed about any of them
 */
export async function askExperiences(db: Database, clock: Clock): Promise<number> {
  const today = dayOf(clock.now());
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(AMSTERDAM).epochMilliseconds);
  const answered = {
    from: startOf(today.subtract({ days: REOPEN_DAYS })),
    until: startOf(today.subtract({ days: SOONEST_DAYS - 1 })),
  };
  let told = 0;
  const unasked = await db.platform((tx) => findUnasked(tx, answered, MOST));
  await doEach(unasked, async ({ municipalityId, caseId }) => {
    if (await db.platform((tx) => ask(tx, clock, caseId), municipalityId)) told += 1;
  });
  return told;
}

async function ask(tx: Tx, clock: Clock, caseId: string): Promise<boolean> {
  const today = dayOf(clock.now());
  const closed = await findClosingDays(tx);
  if (!isWorkingDay(today, closed)) return false;
  const found = await takeCase(tx, caseId);
  if (!found || !isToBeAsked(found, today, closed)) return false;
  // They said how it was in this very moment.
  if ((await findExperiences(tx, caseId)).some(({ round }) => round === found.round)) return false;
  if (!(await insertRequest(tx, { caseId, round: found.round }, new Date(clock.now().epochMilliseconds)))) return false;
  const by = { actor: { kind: "system", name: "cases.ask-experiences" }, clock } as const;
  await audit(tx, by, { action: "experience.ask", subject: { kind: "case", id: caseId } });
  await tx.publish(caseEvents.experienceAsked({ caseId }));
  return true;
}
