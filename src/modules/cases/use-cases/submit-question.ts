import { findActing, findFirstWithRole, type Staff, staffing } from "#identity";
import { addWorkingDays, findClosingDays, findMunicipality } from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, type Temporal } from "#platform/clock";
import { newId, type Read, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { attachFiles } from "../attachments/use-cases/attach-files.js";
import { caseNumber, move, titleOf } from "../case.js";
import { caseEvents } from "../events.js";
import { insertLink } from "../links/queries.js";
import { replaceShares } from "../own/queries.js";
import type { Sharing } from "../own/sharing.js";
import { insertCase, insertStep, takeNumber } from "../queries.js";
import { type Asker, findAsker, noteFor } from "./share-question.js";

export type Question = {
  readonly question: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly organisation: string | undefined;
  readonly language: Lang;
  /** Only of somebody with an account: for which organisation, and who reads along. */
  readonly sharing?: Sharing | undefined;
  /** The files that came along. */
  readonly enclosure?: Enclosure | undefined;
};

/** Nobody here can own a question yet, so none may be asked. */
export class DeskNotOpen extends Error {}

const MOST_TRIES = 5;

/** The owner left in the very moment in which the question came in. */
class OwnerLeft extends Error {}

/**
 * Who owns a question from the first second: whoever has the desk that day, else the aanjager, else whoever has worked at the
 * desk the longest.
 * @returns undefined when nobody can: then the desk is not open
 */
export async function findDefaultOwner(read: Read, today: Temporal.PlainDate): Promise<Staff | undefined> {
  const ofToday = await staffing.findDeskOfDay(read, today);
  return ofToday ?? (await findFirstWithRole(read, "aanjager")) ?? findFirstWithRole(read, "desk");
}

/**
 * Takes a question in. From here on it has a number, an owner and a promised date.
 * @param given at least one of `email` and `phone`
 * @returns the id of the private link to it; the same one when the same form is sent again
 * @throws DeskNotOpen when nobody can own it
 * @throws DraftGone when the files that came along are kept no more
 */
export async function submitQuestion(work: Work, given: Question): Promise<string> {
  demand(caseAccess, "case.submit", work.actor);
  // Whoever is next can leave in the same moment; each of them leaves once.
  for (let tries = MOST_TRIES; tries > 1; tries -= 1)
    try {
      return await takeIn(work, given);
    } catch (error) {
      if (!(error instanceof OwnerLeft)) throw error;
    }
  return takeIn(work, given);
}

function takeIn(work: Work, given: Question): Promise<string> {
  return work.once(async (tx) => {
    const today = dayOf(work.clock.now());
    const owner = await findDefaultOwner(tx, today);
    if (!owner) throw new DeskNotOpen();
    const caseId = newId();
    const asker = await findAsker(tx, work, given.sharing);
    await record(tx, work, caseId, owner, given, asker);
    if (asker) await replaceShares(tx, { caseId, sharedBy: asker.personId }, asker.readers);
    // From here on a departure waits for us, and then finds this question; one that came before us shows now.
    const acting = await findActing(tx, owner.personId, today);
    if (acting?.away?.reason === "left") throw new OwnerLeft();
    const linkId = newId();
    await insertLink(tx, linkId, caseId, new Date(work.clock.now().epochMilliseconds));
    await audit(tx, work, { action: "case.submit", subject: { kind: "case", id: caseId } });
    await tx.publish(caseEvents.received({ caseId }));
    return linkId;
  });
}

async function record(
  tx: Tx,
  work: Work,
  caseId: string,
  owner: Staff,
  given: Question,
  asker: Asker | undefined,
): Promise<void> {
  const now = work.clock.now();
  const today = dayOf(now);
  const { casePrefix, promise } = await findMunicipality(tx);
  const closed = await findClosingDays(tx);
  const organisation = await noteFor(tx, work, asker, given.organisation);
  const at = new Date(now.epochMilliseconds);
  await insertCase(tx, {
    case_id: caseId,
    number: caseNumber(casePrefix, today.year, await takeNumber(tx, today.year)),
    status: move(undefined, "submit"),
    owner_id: owner.personId,
    question: given.question,
    title: titleOf(given.question),
    asker_name: given.name,
    asker_email: given.email ?? null,
    asker_phone: given.phone ?? null,
    asker_person_id: asker?.personId ?? null,
    organisation_id: organisation ?? null,
    language: given.language,
    received_at: at,
    first_reaction_due: addWorkingDays(today, promise.firstReactionDays, closed).toString(),
    answer_due: addWorkingDays(today, promise.answerDays, closed).toString(),
    first_reaction_at: null,
    first_reaction_days: null,
    answered_at: null,
    answer_days: null,
    answer: null,
    closed_at: null,
    outcome: null,
    version: 1,
  });
  const stepId = newId();
  await insertStep(tx, {
    case_id: caseId,
    step_id: stepId,
    kind: "submit",
    at,
    actor_kind: "visitor",
    actor_id: null,
    note: null,
  });
  await attachFiles(tx, given.enclosure, { caseId, stepId });
}
