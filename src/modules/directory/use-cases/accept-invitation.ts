import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { directoryAccess } from "../access.js";
import type { InvitationShown } from "../enterprises/enterprise.js";
import { findEnterprise, insertMember, lockEnterprise } from "../enterprises/queries.js";
import { invitationHash } from "../invitation-link.js";
import { endInvitation, findInvitation } from "../invitations/queries.js";
import { demandAccount } from "./standing.js";

/** Unknown, used, withdrawn or too old: the page says which to whoever holds the link. */
export class InvitationOver extends Error {}

/**
 * Whoever holds the link and is signed in with an account joins the organisation, once.
 * @returns the id of the organisation
 * @throws Refused, InvitationOver
 */
export async function acceptInvitation(work: Work, token: string): Promise<string> {
  demand(directoryAccess, "enterprise.open", work.actor);
  const hash = invitationHash(token);
  return work.onceNationally(async (tx) => {
    const { personId } = await demandAccount(tx, work.actor, "invitation.accept");
    const found = hash && (await findInvitation(tx, hash, work.clock.now()));
    if (found?.state !== "open" || !(await lockEnterprise(tx, found.enterpriseId))) throw new InvitationOver();
    await join(tx, work, found, personId);
    return found.enterpriseId;
  });
}

async function join(tx: Tx, work: Work, found: InvitationShown, personId: string): Promise<void> {
  const at = new Date(work.clock.now().epochMilliseconds);
  const { enterpriseId } = found;
  // Only now that nobody else changes the organisation: it may have been used or withdrawn a moment ago.
  if (!(await endInvitation(tx, { id: found.id, enterpriseId }, "accepted", at))) throw new InvitationOver();
  const isMember = (await findEnterprise(tx, personId, enterpriseId)) !== undefined;
  const row = { enterprise_id: enterpriseId, person_id: personId, role: found.role, joined_at: at };
  if (!isMember) await insertMember(tx, { member_id: newId(), ...row });
  const detail = { invitation: found.id, role: found.role };
  await audit(tx, work, { action: "invitation.accept", subject: { kind: "enterprise", id: enterpriseId }, detail });
}
