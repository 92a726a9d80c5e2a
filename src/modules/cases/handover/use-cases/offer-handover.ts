import { findActing } from "#identity";
import { addWorkingDays, findClosingDays } from "#municipality";
import { demand, permits, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo } from "../../access.js";
import { type Case, canMove } from "../../case.js";
import { takeCase } from "../../queries.js";
import { findTransfers } from "../../transfer/queries.js";
import { isOpenTransfer } from "../../transfer/transfer.js";
import { type Asked, ChangedMeanwhile } from "../../use-cases/move-case.js";
import { handoverEvents } from "../events.js";
import { ANSWER_DAYS } from "../handover.js";
import { findHandovers, insertHandover } from "../queries.js";
import { findReceivers } from "../receiver.js";

/** This colleague cannot be asked: they do not work here, answer no questions here, or own it already. */
export class NotAReceiver extends Error {}

/**
 * The owner, or whoever acts for them, offers a question to a colleague, and says why. Until the colleague accepts nothing
 * changes: not the owner, not the promise.
 * @param reason what the colleague reads, and the asker once it is accepted
 * @throws NotFound for an unknown case, and for one that this actor may not see
 * @throws Refused when the actor sees the case but does not own it
 * @throws NotAReceiver
 * @throws ChangedMeanwhile when it has been offered already, or is no longer as the editor saw it
 */
export async function offerHandover(work: Work, asked: Asked, toId: string, reason: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const found = await takeOwn(tx, work, asked);
    const receivers = await findReceivers(tx, found, work.actor);
    if (!receivers.some(({ personId }) => personId === toId)) throw new NotAReceiver();
    const handoverId = await record(tx, work, found, toId, reason);
    // From here on a departure of theirs waits for us, and then finds this offer; one that came before us shows now.
    const receiver = await findActing(tx, toId, dayOf(work.clock.now()));
    if (receiver?.away?.reason === "left") throw new NotAReceiver();
    const about = { caseId: found.id, handoverId };
    await audit(tx, work, {
      action: "handover.offer",
      subject: { kind: "case", id: found.id },
      detail: { handover: handoverId, to: toId },
    });
    await tx.publish(handoverEvents.offered(about));
    return handoverId;
  });
}

async function takeOwn(tx: Tx, work: Work, asked: Asked): Promise<Case> {
  const found = await takeCase(tx, asked.caseId);
  if (!found) throw new NotFound();
  const relations = relationsTo(found, await findActing(tx, found.ownerId, dayOf(work.clock.now())), work.actor);
  if (!permits(caseAccess, "case.read", work.actor, relations)) throw new NotFound();
  demand(caseAccess, "handover.offer", work.actor, relations);
  const isOffered =
    (await findHandovers(tx, found.id)).some(({ status }) => status === "offered") ||
    (await findTransfers(tx, found.id)).some(isOpenTransfer);
  if (found.version !== asked.version || isOffered || !canMove(found.status, "hand-over")) throw new ChangedMeanwhile();
  return found;
}

async function record(tx: Tx, work: Work, found: Case, toId: string, reason: string): Promise<string> {
  const now = work.clock.now();
  const handoverId = newId();
  await insertHandover(tx, {
    handover_id: handoverId,
    case_id: found.id,
    status: "offered",
    from_id: found.ownerId,
    to_id: toId,
    reason,
    offered_by: work.actor.kind === "person" ? work.actor.personId : found.ownerId,
    offered_at: new Date(now.epochMilliseconds),
    answer_due: addWorkingDays(dayOf(now), ANSWER_DAYS, await findClosingDays(tx)).toString(),
  });
  return handoverId;
}
