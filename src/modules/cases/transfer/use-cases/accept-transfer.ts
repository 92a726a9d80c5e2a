import { findClosingDays } from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../../access.js";
import { type Case, move } from "../../case.js";
import { caseEvents } from "../../events.js";
import { lapseOffers } from "../../handover/use-cases/lapse.js";
import { findPromiseAfter } from "../../promise.js";
import { insertStep, updateCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { withdrawOpenSubs } from "../../use-cases/move-sub-question.js";
import { transferEvents } from "../events.js";
import { arrive } from "./arrive.js";
import { settleTransfer } from "./settle.js";
import { asNeighbour, type Taken, takeOffered } from "./take-offered.js";

/**
 * Whoever reads new questions at the other municipality takes this one, and owns it from then on: with a number of there,
 * and the same question, asker and promised date. Where it was it ends. All of it happens in one transaction, or nothing.
 * @returns the id of the case here
 * @throws as takeOffered
 */
export async function acceptTransfer(work: Work, transferId: string): Promise<string> {
  demand(caseAccess, "transfer.accept", work.actor);
  return work.onceNationally(async (tx) => {
    const taken = await takeOffered(tx, work, transferId, "accept");
    const { from, found } = taken;
    const now = work.clock.now();
    const at = new Date(now.epochMilliseconds);
    // A clock that stood still goes on, as when the owner goes on without the asker.
    const closed = await findClosingDays(from);
    const promised = await findPromiseAfter(from, found, "in-hand", { today: dayOf(now), closed });
    const { caseId, linkId } = await arrive(tx, work, taken, { ...found, ...promised });
    await settleTransfer(from, { caseId: found.id, transferId }, "accept", {
      ended_at: at,
      to_case_id: caseId,
      to_link_id: linkId,
    });
    await end(from, work, taken, at);
    await audit(tx, work, {
      action: "case.arrive",
      subject: { kind: "case", id: caseId },
      detail: { transfer: transferId, from: from.municipalityId },
    });
    await from.publish(transferEvents.accepted({ caseId: found.id, transferId }));
    await tx.publish(transferEvents.arrived({ caseId }));
    return caseId;
  });
}

/** Ends the question where it was: it was not answered there. */
async function end(from: Tx, work: Work, { found, transfer }: Taken, at: Date): Promise<void> {
  const by = asNeighbour(work);
  const change = { status: move(found.status, "transfer"), closed_at: at, waiting_since: null, reminded_on: null };
  if (!(await updateCase(from, found, change))) throw new ChangedMeanwhile();
  await withdrawSubs(from, { ...work, ...by }, found);
  await insertStep(from, {
    case_id: found.id,
    step_id: newId(),
    kind: "transfer",
    at,
    actor_kind: "system",
    actor_id: null,
    note: null,
    town_id: work.municipality.id,
  });
  await lapseOffers(from, by, { caseId: found.id });
  const detail = { transfer: transfer.id, to: work.municipality.id };
  await audit(from, by, { action: "case.transfer", subject: { kind: "case", id: found.id }, detail });
}

async function withdrawSubs(from: Tx, work: Work, found: Case): Promise<void> {
  for (const subQuestionId of await withdrawOpenSubs(from, work, found.id))
    await from.publish(caseEvents.subWithdrawn({ subQuestionId }));
}
