import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { identityAccess } from "../access.js";
import { staffInvited } from "../events.js";
import { moveInvitation } from "../invitation/invitation.js";
import { holdInvitation, updateInvitation } from "../invitation/queries.js";
import { term } from "./invite-staff.js";

/**
 * Sends an invitation again, with another link and a fresh term, or withdraws it. Either way the link that was mailed
 * before works no more.
 * @throws NotFound when there is no such invitation here, or it was answered or withdrawn meanwhile
 */
export async function keepInvitation(work: Work, invitationId: string, move: "send-again" | "withdraw"): Promise<void> {
  demand(identityAccess, `invitation.${move}`, work.actor);
  await work.once(async (tx) => {
    const found = await holdInvitation(tx, invitationId, work.clock.now());
    const status = found && moveInvitation(found.status, move);
    if (status !== "invited" && status !== "withdrawn") throw new NotFound();
    const fresh = move === "send-again" ? term(work.clock) : {};
    await updateInvitation(tx, invitationId, { status, link_hash: null, ...fresh });
    await audit(tx, work, { action: `invitation.${move}`, subject: { kind: "invitation", id: invitationId } });
    if (move === "send-again") await tx.publish(staffInvited({ invitationId }));
    return invitationId;
  });
}
