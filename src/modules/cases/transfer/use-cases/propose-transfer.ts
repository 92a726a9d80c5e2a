import { demand, type Work } from "#platform/access";
import { newId } from "#platform/db";
import { caseAccess } from "../../access.js";
import { findHandovers } from "../../handover/queries.js";
import { type Asked, ChangedMeanwhile, moveCase } from "../../use-cases/move-case.js";
import { transferEvents } from "../events.js";
import { findTargets } from "../neighbours.js";
import { findTransfers, insertTransfer } from "../queries.js";
import { isOpenTransfer } from "../transfer.js";

/** This municipality cannot be asked: it is of another region, is not there, or its desk is not open. */
export class NotANeighbour extends Error {}

/**
 * The owner, or whoever acts for them, asks whether the question may go to another municipality of the region, and says
 * why. Until the asker agrees the other municipality sees nothing, and until it accepts nothing changes.
 * @param reason what the asker reads, and the other municipality once they agree
 * @throws NotANeighbour
 * @throws ChangedMeanwhile when it has been offered to somebody already, and as moveCase
 */
export async function proposeTransfer(work: Work, asked: Asked, toId: string, reason: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const transferId = newId();
    const found = await moveCase(tx, work, {
      name: "propose-transfer",
      asked,
      note: reason,
      townId: toId,
      tell: (about) => transferEvents.proposed({ ...about, transferId }),
    });
    const isOffered = (await findHandovers(tx, found.id)).some(({ status }) => status === "offered");
    if (isOffered || (await findTransfers(tx, found.id)).some(isOpenTransfer)) throw new ChangedMeanwhile();
    if (!(await findTargets(tx)).some(({ id }) => id === toId)) throw new NotANeighbour();
    await insertTransfer(tx, {
      transfer_id: transferId,
      case_id: found.id,
      to_municipality_id: toId,
      reason,
      proposed_by: work.actor.kind === "person" ? work.actor.personId : found.ownerId,
      proposed_at: new Date(work.clock.now().epochMilliseconds),
    });
    return transferId;
  });
}
