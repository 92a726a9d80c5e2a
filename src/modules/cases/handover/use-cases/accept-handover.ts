import { demand, type Work } from "#platform/access";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../../access.js";
import { type Case, canMove, move } from "../../case.js";
import { insertStep, updateCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { handoverEvents } from "../events.js";
import { type Handover, MANY_HOPS } from "../handover.js";
import { type AskedOffer, settleOffer, takeOffer } from "./decide.js";

/**
 * The colleague to whom a question was offered, or whoever acts for them, accepts: from now on it is theirs. It is a step of
 * the case that the asker sees too, with the reason. The promise stays as it is.
 * @throws ChangedMeanwhile when it was decided already, and as takeOffer
 */
export async function acceptHandover(work: Work, asked: AskedOffer): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const taken = await takeOffer(tx, work, asked, "accept");
    await changeHands(tx, work, taken.found, taken.offer);
    // After the question itself: a departure of the new owner that came first has let the offer lapse by now.
    await settleOffer(tx, work, taken, "accept");
    const about = { caseId: asked.caseId, handoverId: asked.handoverId };
    await tx.publish(handoverEvents.accepted(about));
    if (taken.found.hops + 1 === MANY_HOPS) await tx.publish(handoverEvents.thirdHop(about));
    return asked.caseId;
  });
}

async function changeHands(tx: Tx, work: Work, found: Case, { fromId, toId, offeredBy, reason }: Handover) {
  if (!canMove(found.status, "hand-over") || found.ownerId !== fromId) throw new ChangedMeanwhile();
  const status = move(found.status, "hand-over");
  const change = { status, owner_id: toId, hops: found.hops + 1 };
  if (!(await updateCase(tx, found, change))) throw new ChangedMeanwhile();
  await insertStep(tx, {
    case_id: found.id,
    step_id: newId(),
    kind: "hand-over",
    at: new Date(work.clock.now().epochMilliseconds),
    // Whose words stand in it; who accepted is in the handover.
    actor_kind: "person",
    actor_id: offeredBy,
    note: reason,
    from_id: fromId,
    to_id: toId,
  });
}
