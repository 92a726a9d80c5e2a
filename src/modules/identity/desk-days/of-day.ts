import { addWorkingDays, findClosingDays, isWorkingDay } from "#municipality";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Staff } from "../roles.js";
import { listDeskDays } from "./queries.js";

/**
 * Who has the desk for what comes in on a day: on a day on which the town hall is closed, whoever has it on the next working
 * day. Whether they are there that day is not asked: their deputy acts, as for every owner.
 * @returns undefined when it is nobody's day in particular
 */
export async function findDeskOfDay(read: Read, day: Temporal.PlainDate): Promise<Staff | undefined> {
  const week = await listDeskDays(read);
  if (week.size === 0) return undefined;
  const closed = await findClosingDays(read);
  const counted = isWorkingDay(day, closed) ? day : addWorkingDays(day, 1, closed);
  return week.get(counted.dayOfWeek);
}
