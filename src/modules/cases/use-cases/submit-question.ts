import { findActing, findFirstWithRole, findStaff, type Staff, staffing } from "#identity";
import {
  addWorkingDays,
  findClosingDays,
  findMunicipality,
  type Municipality,
  workingDaysBetween,
} from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, type Temporal } from "#platform/clock";
import { newId, type Read, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { caseAccess } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { attachFiles } from "../attachments/use-cases/attach-files.js";
import { move } from "../case.js";
import type { Noted } from "../counter/noted.js";
import { receiptOf } from "../counter/noted.js";
import { caseEvents } from "../events.js";
import { insertLink } from "../links/queries.js";
import { replaceShares } from "../own/queries.js";
import type { Sharing } from "../own/sharing.js";
import { insertCase, insertStep, numberAtCommit } from "../queries.js";
import { titleOf } from "../title.js";
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
  return takeQuestion(work, given);
}

/**
 * The one way in, whoever brings a question; the use case that calls this has checked access.
 * @param noted what an officer says of a question that somebody told them
 * @throws as submitQuestion
 */
export async function takeQuestion(work: Work, given: Question, noted?: Noted): Promise<string> {
  // Whoever is next can leave in the same moment; each of them leaves once.
  for (let tries = MOST_TRIES; tries > 1; tries -= 1)
    try {
      return await takeIn(work, given, noted);
    } catch (error) {
      if (!(error instanceof OwnerLeft)) throw error;
    }
  return takeIn(work, given, noted);
}

function takeIn(work: Work, given: Question, noted: Noted | undefined): Promise<string> {
  return work.once(async (tx) => {
    const today = dayOf(work.clock.now());
    const officerId = noted && work.actor.kind === "person" ? work.actor.personId : undefined;
    const keeper = officerId !== undefined && noted?.keeps ? await findStaff(tx, officerId) : undefined;
    const owner = keeper ?? (await findDefaultOwner(tx, today));
    if (!owner) throw new DeskNotOpen();
    const caseId = newId();
    // Whoever notes a question is not the one who asks it.
    const asker = noted ? undefined : await findAsker(tx, work, given.sharing);
    const { promise } = await findMunicipality(tx);
    await record(tx, work, { caseId, owner, given, asker, noted, promise });
    if (asker) await replaceShares(tx, { caseId, sharedBy: asker.personId }, asker.readers);
    // From here on a departure waits for us, and then finds this question; one that came before us shows now.
    const acting = await findActing(tx, owner.personId, today);
    if (acting?.away?.reason === "left") throw new OwnerLeft();
    const linkId = newId();
    await insertLink(tx, linkId, caseId, new Date(work.clock.now().epochMilliseconds), officerId);
    await audit(tx, work, {
      action: noted ? "case.note" : "case.submit",
      subject: { kind: "case", id: caseId },
      ...(noted ? { detail: { channel: noted.channel } } : {}),
    });
    await tx.publish(caseEvents.received({ caseId }));
    numberAtCommit(tx, caseId, today.year);
    return linkId;
  });
}

type Taking = {
  readonly caseId: string;
  readonly owner: Staff;
  readonly given: Question;
  readonly asker: Asker | undefined;
  readonly noted: Noted | undefined;
  readonly promise: Municipality["promise"];
};

async function record(tx: Tx, work: Work, { caseId, owner, given, asker, noted, promise }: Taking): Promise<void> {
  const now = work.clock.now();
  const today = dayOf(now);
  const { receivedAt, receivedOn } = receiptOf(noted, now);
  const closed = await findClosingDays(tx);
  const organisation = await noteFor(tx, work, asker, given.organisation);
  const at = new Date(now.epochMilliseconds);
  const received = move(undefined, "submit");
  const said = noted?.said;
  await insertCase(tx, {
    case_id: caseId,
    // Until it gets one; nobody else sees that.
    number: caseId,
    status: said === undefined ? received : move(received, "take-in-hand"),
    owner_id: owner.personId,
    question: given.question,
    title: titleOf(given.question),
    asker_name: given.name,
    asker_email: given.email ?? null,
    asker_phone: given.phone ?? null,
    asker_person_id: asker?.personId ?? null,
    organisation_id: organisation ?? null,
    language: given.language,
    channel: noted?.channel ?? "web",
    received_at: new Date(receivedAt.epochMilliseconds),
    first_reaction_due: addWorkingDays(receivedOn, promise.firstReactionDays, closed).toString(),
    answer_due: addWorkingDays(receivedOn, promise.answerDays, closed).toString(),
    first_reaction_at: said === undefined ? null : at,
    first_reaction_days: said === undefined ? null : workingDaysBetween(receivedOn, today, closed),
    answered_at: null,
    answer_days: null,
    answer: null,
    closed_at: null,
    outcome: null,
    // Each step is a version.
    version: said === undefined ? 1 : 2,
  });
  const by = noted && work.actor.kind === "person" ? work.actor.personId : null;
  const made = { case_id: caseId, at, actor_kind: by === null ? "visitor" : "person", actor_id: by } as const;
  const stepId = newId();
  await insertStep(tx, { ...made, step_id: stepId, kind: "submit", note: null });
  await attachFiles(tx, given.enclosure, { caseId, stepId });
  if (said !== undefined) await insertStep(tx, { ...made, step_id: newId(), kind: "take-in-hand", note: said });
}
