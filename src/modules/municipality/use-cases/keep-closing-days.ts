import { demand, type Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isDuplicate } from "#platform/db";
import { municipalityAccess } from "../access.js";
import { deleteClosingDay, insertClosingDays } from "../queries.js";
import type { ClosingDay } from "../settings.js";
import { settle } from "./settle.js";

/** The day is a closing day already. */
export class DayTaken extends Error {}

/** Closes the town hall on a day; terms that are counted from now on skip it. @throws DayTaken */
export async function addClosingDay(work: Work, given: ClosingDay): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const add = work.once(async (tx) => {
    await insertClosingDays(tx, tx.municipalityId, [given]);
    const subject = { kind: "closing-day", id: given.day };
    await settle(tx, work, "closing-days", undefined, { action: "closing-day.add", subject });
    return given.day;
  });
  await add.catch((error) => {
    throw isDuplicate(error) ? new DayTaken() : error;
  });
}

/** Opens the town hall on a day again. Nothing happens when it was no closing day, or when the day has been. */
export async function removeClosingDay(work: Work, day: string): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    const hasBeen = day < dayOf(work.clock.now()).toString();
    if (hasBeen || !(await deleteClosingDay(tx, day))) return day;
    const subject = { kind: "closing-day", id: day };
    await settle(tx, work, "closing-days", undefined, { action: "closing-day.remove", subject });
    return day;
  });
}
