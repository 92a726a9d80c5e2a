import { addWorkingDays, findClosingDays } from "#municipality";
import type { Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { moveCase } from "../../use-cases/move-case.js";
import { transferEvents } from "../events.js";
import { ANSWER_DAYS } from "../transfer.js";
import { type AskedTransfer, readTransfer, settleTransfer } from "./settle.js";

/**
 * Whoever asked the question agrees that another municipality reads it, and takes it if it can. From here on it sees the
 * question; who asked it sees only once it accepts.
 * @throws as moveCase and settleTransfer
 */
export async function agreeToTransfer(work: Work, { caseId, transferId }: AskedTransfer): Promise<void> {
  await work.once(async (tx) => {
    const about = { caseId, transferId };
    const { toId } = await readTransfer(tx, about);
    await moveCase(tx, work, { name: "agree-transfer", asked: { caseId }, townId: toId });
    const now = work.clock.now();
    const due = addWorkingDays(dayOf(now), ANSWER_DAYS, await findClosingDays(tx));
    const at = new Date(now.epochMilliseconds);
    await settleTransfer(tx, about, "agree", { agreed_at: at, answer_due: due.toString() });
    await tx.publish(transferEvents.agreed(about));
    await tx.elsewhere(toId).publish(transferEvents.offered({ transferId }));
    return transferId;
  });
}

/**
 * Whoever asked the question does not want it to go to another municipality, or thinks better of it. It stays where it is.
 * @throws as moveCase and settleTransfer
 */
export async function refuseTransfer(work: Work, { caseId, transferId }: AskedTransfer): Promise<void> {
  await work.once(async (tx) => {
    const about = { caseId, transferId };
    const { toId } = await readTransfer(tx, about);
    await moveCase(tx, work, { name: "refuse-transfer", asked: { caseId }, townId: toId });
    await settleTransfer(tx, about, "refuse", { ended_at: new Date(work.clock.now().epochMilliseconds) });
    await tx.publish(transferEvents.refused(about));
    return transferId;
  });
}
