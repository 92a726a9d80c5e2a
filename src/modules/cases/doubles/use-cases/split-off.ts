import { findActing } from "#identity";
import { findClosingDays, workingDaysBetween } from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { type Case, move } from "../../case.js";
import { caseEvents } from "../../events.js";
import { insertLink } from "../../links/queries.js";
import { findPromiseAfter } from "../../promise.js";
import { findSteps, insertCase, insertStep, takeCase, takeNumber } from "../../queries.js";
import { titleOf } from "../../title.js";
import { type Asked, ChangedMeanwhile, moveCase } from "../../use-cases/move-case.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { insertFilesOfSteps, insertSharesOf } from "../queries.js";
import { toldIn } from "../words.js";

/** The text of a question in two, and who owns the second: whoever owns the first, or who would own it from the web. */
export type Parted = { readonly first: string; readonly second: string; readonly owner: "same" | "rule" };

/**
 * Makes two cases of one that holds two questions. The second has a number, an owner and a link of its own, and the same
 * asker, receipt, promise and files. What was written in the beginning stays to be read, with the first.
 * @returns the id of the second case
 * @throws as moveCase
 */
export async function splitOff(work: Work, asked: Asked, { first, second, owner }: Parted): Promise<string> {
  demand(caseAccess, "case.work-on", work.actor);
  return work.once(async (tx) => {
    const whole = (await takeCase(tx, asked.caseId))?.question;
    if (whole === undefined) throw new NotFound();
    const branchId = newId();
    const found = await moveCase(tx, work, {
      name: "split-off",
      asked,
      aboutId: branchId,
      note: whole,
      change: () => ({ question: first, title: titleOf(first) }),
    });
    await branch(tx, work, { branchId, found, question: second, ownerId: await ownerOf(tx, work, found, owner) });
    await tx.publish(caseEvents.splitOff({ caseId: branchId }));
    return branchId;
  });
}

async function ownerOf(tx: Tx, { clock }: Work, found: Case, owner: Parted["owner"]): Promise<string> {
  const ruled = owner === "rule" ? await findDefaultOwner(tx, dayOf(clock.now())) : undefined;
  return ruled?.personId ?? found.ownerId;
}

type Branch = {
  readonly branchId: string;
  readonly found: Case;
  readonly question: string;
  readonly ownerId: string;
};

async function branch(tx: Tx, work: Work, { branchId, found, question, ownerId }: Branch): Promise<void> {
  const now = work.clock.now();
  const today = dayOf(now);
  const at = new Date(now.epochMilliseconds);
  const closed = await findClosingDays(tx);
  const begun = move(undefined, "branch");
  const reacted = found.firstReactionAt;
  // The asker may have to say something about the first: nobody waits for them about the second.
  const moment = { today, closed };
  const { answerDue = found.answerDue, firstDue = found.firstDue } = await findPromiseAfter(
    tx,
    found,
    "in-hand",
    moment,
  );
  await insertCase(tx, {
    case_id: branchId,
    number: await takeNumber(tx, today.year),
    // Whoever had a first reaction already waits for none.
    status: reacted ? move(begun, "take-in-hand") : begun,
    owner_id: ownerId,
    question,
    title: titleOf(question),
    asker_name: found.asker.name,
    asker_email: found.asker.email ?? null,
    asker_phone: found.asker.phone ?? null,
    asker_person_id: found.asker.personId ?? null,
    organisation_id: found.organisationId ?? null,
    language: found.language,
    channel: found.channel,
    received_at: new Date(found.receivedAt.epochMilliseconds),
    first_reaction_due: found.firstReactionDue.toString(),
    answer_due: answerDue.toString(),
    first_due: firstDue?.toString() ?? null,
    missed_first: found.missed.first,
    missed_last: found.missed.last,
    first_reaction_at: reacted ? new Date(reacted.epochMilliseconds) : null,
    first_reaction_days: reacted
      ? Math.max(0, workingDaysBetween(dayOf(found.receivedAt), dayOf(reacted), closed))
      : null,
    reopened_at: found.reopenedAt ? new Date(found.reopenedAt.epochMilliseconds) : null,
    answered_at: null,
    answer_days: null,
    answer: null,
    closed_at: null,
    outcome: null,
    version: 1,
  });
  await tellWhence(tx, work, branchId, found, at);
  await insertSharesOf(tx, found.id, branchId);
  // From here on a departure waits for us, and then finds this question; one that came before us shows now.
  if ((await findActing(tx, ownerId, today))?.away?.reason === "left") throw new ChangedMeanwhile();
  const isMailed = found.asker.email !== undefined;
  const shownTo = !isMailed && work.actor.kind === "person" ? work.actor.personId : undefined;
  await insertLink(tx, newId(), branchId, at, shownTo);
  await audit(tx, work, {
    action: "case.branch",
    subject: { kind: "case", id: branchId },
    detail: { from: found.id },
  });
}

/** The first step of the second case, with the files: nobody can tell to which of the two they belong. */
async function tellWhence(tx: Tx, { actor }: Work, branchId: string, found: Case, at: Date): Promise<void> {
  const stepId = newId();
  await insertStep(tx, {
    case_id: branchId,
    step_id: stepId,
    kind: "branch",
    at,
    actor_kind: "person",
    actor_id: actor.kind === "person" ? actor.personId : null,
    note: null,
    about_case_id: found.id,
  });
  const told = toldIn(await findSteps(tx, found.id)).map(({ id }) => id);
  await insertFilesOfSteps(tx, { caseId: found.id, stepIds: told }, { caseId: branchId, stepId });
}
