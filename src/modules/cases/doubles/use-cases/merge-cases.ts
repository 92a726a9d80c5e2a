import { workingDaysBetween } from "#municipality";
import { demand, type Work } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import type { Case } from "../../case.js";
import { caseEvents } from "../../events.js";
import { moveFollowers } from "../../notices/following/queries.js";
import { findShares } from "../../own/queries.js";
import { findPromiseAfter } from "../../promise.js";
import { findSteps, takeCase } from "../../queries.js";
import { type Asked, type Change, type Moment, missedBy, moveCase } from "../../use-cases/move-case.js";
import { withdrawOpenSubs } from "../../use-cases/move-sub-question.js";
import { deleteOtherShares, insertFilesOfSteps } from "../queries.js";
import { areOfOneAsker, haveOneMailbox } from "../same-asker.js";
import { toldIn, wordsOfAsker } from "../words.js";

/** Which case ends, and in which one it goes on. */
export type Merging = {
  readonly ends: Asked;
  readonly stays: Asked;
  /** What the officer says, where nothing that is known of the two says it. */
  readonly isSameAsker: boolean;
};

/** Two cases that cannot become one. `later`: the term of the law would come after what was promised. */
export class NotMerged extends Error {
  constructor(readonly why: "itself" | "asker" | "later") {
    super(`not merged: ${why}`);
  }
}

/**
 * A double ends, and goes on in the case that it is the double of: with what its asker wrote and their files. The earliest
 * promised date holds. What departments were asked about the double is taken back: they were asked with its words, and what
 * they answered stays with it. Who follows the double follows the other one. Nothing is destroyed.
 * @throws NotMerged
 * @throws as moveCase, for either of them
 */
export async function mergeCases(work: Work, { ends, stays, isSameAsker }: Merging): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  if (ends.caseId === stays.caseId) throw new NotMerged("itself");
  await work.once(async (tx) => {
    await holdBoth(tx, ends.caseId, stays.caseId);
    const double = await moveCase(tx, work, {
      name: "merge",
      asked: ends,
      aboutId: stays.caseId,
      change: (_, { at }) => ({ closed_at: at, merged_into: stays.caseId }),
    });
    const told = await findSteps(tx, double.id);
    const kept = await moveCase(tx, work, {
      name: "join",
      asked: stays,
      aboutId: double.id,
      note: wordsOfAsker(double, told),
      change: (found, moment) => earliest(tx, found, double, moment),
    });
    if (!isSameAsker && !areOfOneAsker(double, kept)) throw new NotMerged("asker");
    await takeFiles(tx, double, kept, told);
    await leaveWhoSawBoth(tx, double, kept);
    for (const subQuestionId of await withdrawOpenSubs(tx, work, double.id))
      await tx.publish(caseEvents.subWithdrawn({ subQuestionId }));
    await tx.publish(caseEvents.merged({ caseId: double.id }));
    // Only now: that it was merged is told to whoever follows the double.
    await moveFollowers(tx, double.id, kept.id);
    return double.id;
  });
}

/** Both in one order, so that two who merge the same two do not wait for each other in a ring. */
async function holdBoth(tx: Tx, ...ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) if (!(await takeCase(tx, id))) throw new NotFound();
}

/** What holds for both: the earliest dates. A clock that stood still goes on, as when the owner goes on without the asker. */
async function earliest(tx: Tx, found: Case, double: Case, moment: Moment): Promise<Change> {
  const { answerDue = double.answerDue, firstDue = double.firstDue } = await findPromiseAfter(
    tx,
    double,
    "in-hand",
    moment,
  );
  const isEarlier = Temporal.PlainDate.compare(answerDue, found.answerDue) < 0;
  if (isEarlier && found.official) throw new NotMerged("later");
  const isFirst = Temporal.Instant.compare(double.receivedAt, found.receivedAt) < 0;
  return {
    ...(isEarlier ? { answer_due: answerDue.toString() } : {}),
    ...(Temporal.PlainDate.compare(double.firstReactionDue, found.firstReactionDue) < 0
      ? { first_reaction_due: double.firstReactionDue.toString() }
      : {}),
    ...(isFirst ? receivedWith(found, double, moment) : {}),
    ...(found.official ? {} : promisedFirst(found, { ...double, answerDue, firstDue }, moment)),
    // The mailbox of the account is that of this question too.
    ...(found.asker.personId === undefined && double.asker.personId !== undefined && haveOneMailbox(found, double)
      ? { asker_person_id: double.asker.personId }
      : {}),
  };
}

/** What was promised first for either of them counts for both, and so does that a promise of either was broken. */
function promisedFirst(found: Case, double: Case, { today }: Moment): Change {
  const firsts = [found, double].map(({ firstDue, answerDue }) => firstDue ?? answerDue);
  const [first] = firsts.toSorted(Temporal.PlainDate.compare);
  const [own, other] = [missedBy(found, today), missedBy(double, today)];
  return {
    first_due: first?.toString() ?? null,
    missed_first: Boolean(own.missed_first || other.missed_first),
    missed_last: Boolean(own.missed_last || other.missed_last),
  };
}

/** They began to wait with the first of the two, so from then on the days are counted. */
function receivedWith(found: Case, { receivedAt }: Case, { closed }: Moment): Change {
  const days =
    found.firstReactionAt && found.reopenedAt === undefined
      ? Math.max(0, workingDaysBetween(dayOf(receivedAt), dayOf(found.firstReactionAt), closed))
      : undefined;
  return {
    received_at: new Date(receivedAt.epochMilliseconds),
    ...(days === undefined ? {} : { first_reaction_days: days }),
  };
}

async function takeFiles(tx: Tx, double: Case, kept: Case, told: Parameters<typeof toldIn>[0]): Promise<void> {
  const joined = (await findSteps(tx, kept.id)).findLast(({ kind }) => kind === "join");
  if (!joined) return;
  const from = { caseId: double.id, stepIds: toldIn(told).map(({ id }) => id) };
  await insertFilesOfSteps(tx, from, { caseId: kept.id, stepId: joined.id });
}

/** Nobody reads the words of a question that was not shared with them: who read along with one of the two stops. */
async function leaveWhoSawBoth(tx: Tx, double: Case, kept: Case): Promise<void> {
  const before = await findShares(tx, double.id);
  const now = await findShares(tx, kept.id);
  if (now.length > 0)
    await deleteOtherShares(
      tx,
      kept.id,
      now.filter((id) => before.includes(id)),
    );
}
