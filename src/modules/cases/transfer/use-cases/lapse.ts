import type { Actor } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { updateLapsed } from "../queries.js";

/** Lets what is open lapse, as a part of what ends the question here. Whoever asks for that has been let in already. */
export async function lapseTransfer(
  tx: Tx,
  by: { readonly actor: Actor; readonly clock: Clock },
  caseId: string,
): Promise<void> {
  const transferId = await updateLapsed(tx, caseId, new Date(by.clock.now().epochMilliseconds));
  if (transferId === undefined) return;
  const detail = { transfer: transferId };
  await audit(tx, by, { action: "transfer.lapse", subject: { kind: "case", id: caseId }, detail });
}
