import type { Actor } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { updateLapsed } from "../queries.js";

/**
 * Lets open offers lapse, as a part of what makes them senseless: the question has ended, or one of the two has left.
 * Whoever asks for that has been let in already.
 */
export async function lapseOffers(
  tx: Tx,
  by: { readonly actor: Actor; readonly clock: Clock },
  which: Parameters<typeof updateLapsed>[1],
): Promise<void> {
  for (const { caseId, handoverId } of await updateLapsed(tx, which, new Date(by.clock.now().epochMilliseconds)))
    await audit(tx, by, {
      action: "handover.lapse",
      subject: { kind: "case", id: caseId },
      detail: { handover: handoverId },
    });
}
