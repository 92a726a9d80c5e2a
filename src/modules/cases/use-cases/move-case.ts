import { findActing } from "#identity";
import { findClosingDays, workingDaysBetween } from "#municipality";
import { permits, Refused, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, Temporal } from "#platform/clock";
import { type Happening, newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo, relationsToOwn } from "../access.js";
import type { Enclosure } from "../attachments/attachment.js";
import { updatePartFiles } from "../attachments/queries.js";
import { attachFiles } from "../attachments/use-cases/attach-files.js";
import { type Authority, type Case, canMake, canMove, isOpen, move, natureOf, type TransitionName } from "../case.js";
import { lapseOffers } from "../handover/use-cases/lapse.js";
import { endSuspension } from "../official/use-cases/end-suspension.js";
import { findPromiseAfter, type PromiseChange } from "../promise.js";
import { type CaseRow, insertStep, takeCase, updateCase } from "../queries.js";
import { findSubQuestions } from "../sub-questions/queries.js";
import { partsOf } from "../sub-questions/sub-question.js";
import { lapseTransfer } from "../transfer/use-cases/lapse.js";

/** Somebody else changed the case after this editor had opened it; nothing of theirs was overwritten. */
export class ChangedMeanwhile extends Error {}

/** What somebody of the staff asks: which case, in which version they saw it. */
export type Asked = { readonly caseId: string; readonly version: number };

/** What whoever asked the question wants of it: whatever became of it meanwhile. */
export type AskedByAsker = { readonly caseId: string };

export type Change = Partial<Omit<CaseRow, "municipality_id" | "case_id" | "version" | "status">>;

type Making = {
  readonly name: Exclude<
    TransitionName,
    | "submit"
    | "import"
    | "import-closed"
    | "gather"
    | "change-owner"
    | "hand-over"
    | "transfer"
    | "arrive"
    | "remind-asker"
    | "drop-out"
    | "branch"
    | "erase"
  >;
  readonly asked: Asked | AskedByAsker;
  /** What else becomes true with this move. */
  readonly change?: (found: Case, moment: Moment) => Promise<Change> | Change;
  /** What people read of it later. */
  readonly note?: string | undefined;
  /** The files that came along. */
  readonly enclosure?: Enclosure | undefined;
  /** The files of sub-questions that are sent along: by their ids. */
  readonly taking?: readonly string[] | undefined;
  /** Which other municipality it is about. */
  readonly townId?: string;
  /** Which other case of this municipality it is about. */
  readonly aboutId?: string;
  /** Where it is forwarded to. */
  readonly authority?: Authority | undefined;
  /** Who else hears of this very step. */
  readonly tell?: (about: { readonly caseId: string; readonly stepId: string }) => Happening;
};

/** The moment of a move. */
export type Moment = {
  readonly at: Date;
  readonly today: Temporal.PlainDate;
  readonly closed: ReadonlySet<string>;
};

/**
 * Moves a case along its transition table, in the transaction of the use case that asks for it: access, version, promise,
 * row, step and audit together.
 * @returns the case as it was before
 * @throws NotFound for an unknown case, and for one that this actor may not see
 * @throws Refused when the actor sees the case but may not make this move
 * @throws ChangedMeanwhile when the case is no longer as the editor saw it
 * @throws DraftGone when the files that came along are kept no more
 */
export async function moveCase(
  tx: Tx,
  work: Work,
  { name, asked, change, note, enclosure, taking, townId, aboutId, authority, tell }: Making,
): Promise<Case> {
  const found = await takeCase(tx, asked.caseId);
  if (!found) throw new NotFound();
  const isStaff = "version" in asked;
  await demandMove(tx, work, name, found, isStaff);
  if ((isStaff && found.version !== asked.version) || !canMake(found, name)) throw new ChangedMeanwhile();
  const moment = await momentOf(tx, work);
  const status = move(found.status, name, await findParts(tx, found), natureOf(found));
  const promise = await findPromiseAfter(tx, found, status, moment);
  const resumed = status === "waiting" ? {} : await endSuspension(tx, found, moment.today);
  const missed = isOpen(found.status) ? missedBy(found, moment.today) : {};
  const changes = { ...rowOf(promise), ...missed, ...resumed, ...(await change?.(found, moment)) };
  if (!(await updateCase(tx, found, { status, ...changes }))) throw new ChangedMeanwhile();
  const due = changes.answer_due;
  const stepId = newId();
  await insertStep(tx, {
    case_id: found.id,
    step_id: stepId,
    kind: name,
    at: moment.at,
    actor_kind: isStaff ? "person" : "visitor",
    actor_id: isStaff && work.actor.kind === "person" ? work.actor.personId : null,
    note: note ?? null,
    town_id: townId ?? null,
    about_case_id: aboutId ?? null,
    ...(authority ? { authority: authority.name, authority_email: authority.email } : {}),
    ...(due === undefined || due === found.answerDue.toString()
      ? {}
      : { due_from: found.answerDue.toString(), due_to: due }),
  });
  await attachFiles(tx, enclosure, { caseId: found.id, stepId });
  if (taking) await takeAlong(tx, found, taking, stepId);
  await audit(tx, work, { action: `case.${name}`, subject: { kind: "case", id: found.id } });
  if (!canMove(status, "hand-over")) await lapseOffers(tx, work, { caseId: found.id });
  const nature = name === "make-official" ? "official" : natureOf(found);
  if (!canMove(status, "transfer", nature)) await lapseTransfer(tx, work, found.id);
  if (tell) await tx.publish(tell({ caseId: found.id, stepId }));
  return found;
}

async function takeAlong(tx: Tx, found: Case, ids: readonly string[], stepId: string): Promise<void> {
  const subs = (await findSubQuestions(tx, found.id)).map(({ id }) => id);
  await updatePartFiles(tx, ids, subs, { caseId: found.id, stepId });
}

/** Staff must be allowed to see it first; whoever asked it comes with their account, or with the link to this very case. */
async function demandMove(tx: Tx, work: Work, name: Making["name"], found: Case, isStaff: boolean): Promise<void> {
  const { actor } = work;
  if (actor.kind === "link" && actor.subjectId !== found.id) throw new NotFound();
  const acting = isStaff ? await findActing(tx, found.ownerId, dayOf(work.clock.now())) : undefined;
  const relations = isStaff ? relationsTo(found, acting, actor) : relationsToOwn(found, actor, [], []);
  const sees = isStaff ? "case.read" : actor.kind === "link" ? "case.follow" : "case.read-own";
  if (!permits(caseAccess, sees, actor, relations)) throw new NotFound();
  if (!permits(caseAccess, `case.${name}`, actor, relations)) throw new Refused(`case.${name}`, false, false);
}

async function momentOf(tx: Tx, { clock }: Work): Promise<Moment> {
  const now = clock.now();
  return { at: new Date(now.epochMilliseconds), today: dayOf(now), closed: await findClosingDays(tx) };
}

function rowOf({ answerDue, firstDue, ...rest }: PromiseChange): Change {
  return {
    ...(firstDue === undefined ? {} : { first_due: firstDue.toString() }),
    ...(answerDue === undefined ? {} : { answer_due: answerDue.toString() }),
    ...("waitingSince" in rest ? { waiting_since: rest.waitingSince?.toString() ?? null, reminded_on: null } : {}),
  };
}

/**
 * Which promises were broken on a day, unless the clock stood still. What comes too late stays so, whatever moves the date after
 * that: a new promise does not make up for a broken one.
 */
export function missedBy(found: Case, day: Temporal.PlainDate): Change {
  const { answerDue, firstDue = answerDue, missed, status, official } = found;
  const runs = status !== "waiting" || official !== undefined;
  const isAfter = (due: Temporal.PlainDate) => runs && Temporal.PlainDate.compare(day, due) > 0;
  return { missed_first: missed.first || isAfter(firstDue), missed_last: missed.last || isAfter(answerDue) };
}

/** How the sub-questions of a case stand, since it was asked or taken up again. */
export const findParts = async (tx: Tx, found: Case) => partsOf(await findSubQuestions(tx, found.id), found.round);

/** How many working days after its receipt, or after it was taken up again, a case got something. */
export function workingDaysSince(found: Case, { today, closed }: Moment): number {
  return Math.max(0, workingDaysBetween(dayOf(found.reopenedAt ?? found.receivedAt), today, closed));
}

/** The first human message, when this is it. */
export function firstReaction(found: Case, moment: Moment): Change {
  if (found.firstReactionAt !== undefined) return {};
  return { first_reaction_at: moment.at, first_reaction_days: workingDaysSince(found, moment) };
}
