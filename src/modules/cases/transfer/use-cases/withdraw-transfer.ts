import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import { takeCase } from "../../queries.js";
import { moveCase } from "../../use-cases/move-case.js";
import { transferEvents } from "../events.js";
import { type AskedTransfer, readTransfer, settleTransfer } from "./settle.js";

/**
 * The owner, or whoever acts for them, keeps the question after all, whatever else became of it meanwhile: what they keep is no
 * text that somebody could overwrite.
 * @throws as moveCase and settleTransfer
 */
export async function withdrawTransfer(work: Work, about: AskedTransfer): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const { caseId, transferId } = about;
    const version = (await takeCase(tx, caseId))?.version ?? 0;
    const { toId } = await readTransfer(tx, about);
    await moveCase(tx, work, { name: "end-transfer", asked: { caseId, version }, townId: toId });
    const by = work.actor.kind === "person" ? work.actor.personId : null;
    await settleTransfer(tx, about, "withdraw", {
      ended_at: new Date(work.clock.now().epochMilliseconds),
      ended_by: by,
    });
    await tx.publish(transferEvents.withdrawn(about));
    return transferId;
  });
}
