import { isWorkingDay } from "#municipality";
import { demand, type Work } from "#platform/access";
import { Temporal } from "#platform/clock";
import { caseAccess } from "../access.js";
import { caseEvents } from "../events.js";
import { type Asked, type Moment, moveCase } from "./move-case.js";

/** Further ahead than this nothing can be promised in earnest. */
const MOST_DAYS = 366;

/** Why a date cannot be promised; the text files have a sentence for each. */
export type DateError = "date-past" | "date-closed" | "date-far" | "date-same";

/** This date cannot be promised. */
export class NotPromised extends Error {
  constructor(readonly why: DateError) {
    super(`not promised: ${why}`);
  }
}

/**
 * The owner, or whoever acts for them, promises another date.
 * @param reason what the asker reads
 * @throws NotPromised for a date that is over, too far away, no working day, or the one that is promised already
 * @throws as moveCase
 */
export async function movePromise(work: Work, asked: Asked, date: Temporal.PlainDate, reason: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "move-promise",
      tell: caseEvents.promiseMoved,
      asked,
      change: (found, moment) => {
        const why = date.equals(found.answerDue) ? "date-same" : whyNoDate(date, moment);
        if (why) throw new NotPromised(why);
        return { answer_due: date.toString(), first_due: (found.firstDue ?? found.answerDue).toString() };
      },
      note: reason,
    });
    return asked.caseId;
  });
}

/** Why nothing can be promised for a day; undefined when it can. */
export function whyNoDate(
  date: Temporal.PlainDate,
  { today, closed }: Pick<Moment, "today" | "closed">,
): Exclude<DateError, "date-same"> | undefined {
  if (Temporal.PlainDate.compare(date, today) < 0) return "date-past";
  if (Temporal.PlainDate.compare(date, today.add({ days: MOST_DAYS })) > 0) return "date-far";
  return isWorkingDay(date, closed) ? undefined : "date-closed";
}
