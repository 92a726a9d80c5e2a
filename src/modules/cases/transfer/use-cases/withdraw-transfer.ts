import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import { type Asked, moveCase } from "../../use-cases/move-case.js";
import { transferEvents } from "../events.js";
import { readTransfer, settleTransfer } from "./settle.js";

/**
 * The owner, or whoever acts for them, keeps the question after all.
 * @throws as moveCase and settleTransfer
 */
export async function withdrawTransfer(
  work: Work,
  { transferId, ...asked }: Asked & { readonly transferId: string },
): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const about = { caseId: asked.caseId, transferId };
    const { toId } = await readTransfer(tx, about);
    await moveCase(tx, work, { name: "end-transfer", asked, townId: toId });
    const by = work.actor.kind === "person" ? work.actor.personId : null;
    await settleTransfer(tx, about, "withdraw", {
      ended_at: new Date(work.clock.now().epochMilliseconds),
      ended_by: by,
    });
    await tx.publish(transferEvents.withdrawn(about));
    return transferId;
  });
}
