import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId } from "#platform/db";
import { caseAccess } from "../../access.js";
import { insertStep } from "../../queries.js";
import { transferEvents } from "../events.js";
import { settleTransfer } from "./settle.js";
import { asNeighbour, takeOffered } from "./take-offered.js";

/**
 * Whoever reads new questions at the other municipality does not take this one. It stays where it is.
 * @param reason what its owner reads; the asker hears only that it stays
 * @throws as takeOffered
 */
export async function declineTransfer(work: Work, transferId: string, reason: string): Promise<void> {
  demand(caseAccess, "transfer.decline", work.actor);
  await work.onceNationally(async (tx) => {
    const { from, found } = await takeOffered(tx, work, transferId, "decline");
    const at = new Date(work.clock.now().epochMilliseconds);
    const about = { caseId: found.id, transferId };
    await settleTransfer(from, about, "decline", { ended_at: at, decision_reason: reason });
    await insertStep(from, {
      case_id: found.id,
      step_id: newId(),
      kind: "end-transfer",
      at,
      actor_kind: "system",
      actor_id: null,
      note: null,
      town_id: work.municipality.id,
    });
    const fact = { action: "transfer.decline", detail: { transfer: transferId } };
    await audit(from, asNeighbour(work), { ...fact, subject: { kind: "case", id: found.id } });
    await audit(tx, work, { ...fact, subject: { kind: "transfer", id: transferId } });
    await from.publish(transferEvents.declined(about));
    return transferId;
  });
}
