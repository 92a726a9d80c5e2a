import { addWorkingDays, findMunicipality } from "#municipality";
import { demand, type Work } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import type { Tx } from "#platform/db";
import { caseAccess } from "../access.js";
import { type Case, reopenableUntil } from "../case.js";
import { caseEvents } from "../events.js";
import {
  type Asked,
  type AskedByAsker,
  type Change,
  ChangedMeanwhile,
  type Moment,
  missedBy,
  moveCase,
} from "./move-case.js";

/**
 * Takes a case up again, within thirty days of its answer or its end: whoever asked the question is not helped yet, or the
 * owner sees that. A new answer is promised, counted from today; the answer of before stays on its road. It is a plain question
 * then: the term of the law ended with the answer.
 * @param reason what the other side reads
 * @throws ChangedMeanwhile when it is too late, and as moveCase
 */
export async function reopenCase(work: Work, asked: Asked | AskedByAsker, reason: string): Promise<void> {
  if ("version" in asked) demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await takeUpAgain(tx, work, asked, reason);
    return asked.caseId;
  });
}

/** The same, in the transaction of whoever does more at once. */
export async function takeUpAgain(tx: Tx, work: Work, asked: Asked | AskedByAsker, reason: string): Promise<void> {
  await moveCase(tx, work, {
    name: "reopen",
    tell: caseEvents.reopened,
    asked,
    change: (found, moment) => begunAnew(tx, found, moment),
    note: reason,
  });
}

async function begunAnew(tx: Tx, found: Case, { at, today, closed }: Moment): Promise<Change> {
  const until = reopenableUntil(found);
  if (until === undefined || Temporal.PlainDate.compare(today, until) > 0) throw new ChangedMeanwhile();
  const { promise } = await findMunicipality(tx);
  return {
    answer: null,
    answered_at: null,
    answer_days: null,
    closed_at: null,
    outcome: null,
    official_id: null,
    official_kind: null,
    reopened_at: at,
    round: found.round + 1,
    answer_due: addWorkingDays(today, promise.answerDays, closed).toString(),
    first_due: null,
    ...missedBy(found, dayOf(found.answeredAt ?? found.closedAt ?? found.receivedAt)),
  };
}
