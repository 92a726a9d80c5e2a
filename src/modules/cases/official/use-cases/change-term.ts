import { demand, type Work } from "#platform/access";
import type { Temporal } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../../access.js";
import type { Case } from "../../case.js";
import { caseEvents } from "../../events.js";
import { type Asked, type Change, ChangedMeanwhile, firstReaction, moveCase } from "../../use-cases/move-case.js";
import type { Official, TermChange } from "../official.js";
import { findOfficial, insertChange } from "../queries.js";
import {
  type ExtendError,
  type Extending,
  isSuspendable,
  type SuspendError,
  whyNotExtended,
  whyNotSuspended,
} from "../rules.js";
import { termOf } from "../term.js";

/** The term of the law cannot be changed so. */
export class TermNotChanged extends Error {
  constructor(readonly why: SuspendError | ExtendError) {
    super(`term not changed: ${why}`);
  }
}

/**
 * The owner, or whoever acts for them, asks to complete an application or an objection before a day. The term of the law stands
 * still meanwhile; it is counted as if the asker takes the whole time, until they react.
 * @param question what the asker reads
 * @throws TermNotChanged for a day that is over or too far away, and when the term is over
 * @throws as moveCase
 */
export async function suspendTerm(
  work: Work,
  asked: Asked,
  until: Temporal.PlainDate,
  question: string,
): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "suspend",
      tell: caseEvents.suspended,
      asked,
      async change(found, moment) {
        const official = await officialOf(tx, found);
        if (!isSuspendable(official.kind)) throw new ChangedMeanwhile();
        const why = whyNotSuspended(official, until, moment.today);
        if (why) throw new TermNotChanged(why);
        const id = newId();
        const changed = { kind: "suspension", id, onDay: moment.today, toDay: until, endedOn: undefined } as const;
        return {
          ...firstReaction(found, moment),
          ...(await note(tx, official, changed)),
          suspended_until: until.toString(),
        };
      },
      note: question,
    });
    return asked.caseId;
  });
}

/**
 * The owner, or whoever acts for them, extends the term as the law allows, or as the asker agreed to in writing.
 * @param reason what the asker reads
 * @throws TermNotChanged for a day that the law does not allow
 * @throws as moveCase
 */
export async function extendTerm(work: Work, asked: Asked, extending: Extending, reason: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "extend",
      tell: caseEvents.extended,
      asked,
      async change(found, { today, closed }) {
        const official = await officialOf(tx, found);
        const why = whyNotExtended(official, extending, today, closed);
        if (why) throw new TermNotChanged(why);
        const { date, isAgreed } = extending;
        return note(tx, official, { kind: "extension", id: newId(), onDay: today, toDay: date, isAgreed });
      },
      note: reason,
    });
    return asked.caseId;
  });
}

async function officialOf(tx: Tx, { official }: Case): Promise<Official> {
  const found = official && (await findOfficial(tx, official.id));
  if (!found) throw new ChangedMeanwhile();
  return found;
}

async function note(tx: Tx, official: Official, change: TermChange): Promise<Change> {
  await insertChange(tx, official.id, change);
  return { answer_due: termOf(official, [...official.changes, change]).last.toString() };
}
