import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { directoryAccess } from "../access.js";
import { findReaders, pickByNumber } from "../enterprises/queries.js";
import { directoryEvents } from "../events.js";
import { demandAccount } from "./standing.js";

/**
 * Asks the admins of whichever organisations have this number for an invitation. Whoever asks learns nothing of them:
 * not who they are, how many, or what their organisation is called. One that they belong to themselves is not asked.
 */
export async function askToJoin(work: Work, kvkNumber: string): Promise<void> {
  demand(directoryAccess, "enterprise.open", work.actor);
  await work.onceNationally(async (tx) => {
    const { personId } = await demandAccount(tx, work.actor, "enterprise.ask-to-join");
    const own = new Set(await findReaders(tx, personId));
    for (const enterpriseId of (await pickByNumber(tx, kvkNumber)).filter((id) => !own.has(id)))
      await tx.publish(directoryEvents.joinAsked({ enterpriseId, personId }));
    await audit(tx, work, { action: "enterprise.ask-to-join", subject: { kind: "person", id: personId } });
    return personId;
  });
}
