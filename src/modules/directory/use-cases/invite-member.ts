import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Temporal } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { NotFound } from "#platform/web";
import { directoryAccess } from "../access.js";
import { type Enterprise, INVITATION_DAYS, type MemberRole } from "../enterprises/enterprise.js";
import { directoryEvents } from "../events.js";
import { endInvitation, insertInvitation, listInvitations, sumInvitationsBy } from "../invitations/queries.js";
import { holdEnterprise } from "./standing.js";

/** So many invitations of one organisation can wait at a time. */
const MOST_INVITATIONS = 50;

/** So many somebody sends in a day, in all their organisations: a name is free text, and the mail is the municipality's. */
const MOST_A_DAY = 50;

/** Why somebody is not invited; the text files have a sentence for each. */
export type NotInvited = "already-member" | "already-invited" | "too-many" | "too-many-today";

export class InvitationRefused extends Error {
  constructor(readonly why: NotInvited) {
    super(`not invited: ${why}`);
  }
}

type Invited = { readonly address: string; readonly role: MemberRole; readonly language: Lang };

/**
 * An admin invites somebody by mail. What stands in the mail is made when the mail is.
 * @throws Refused, InvitationRefused
 */
export async function inviteMember(work: Work, enterpriseId: string, invited: Invited): Promise<void> {
  demand(directoryAccess, "enterprise.open", work.actor);
  await work.onceNationally(async (tx) => {
    const found = await holdEnterprise(tx, work.actor, enterpriseId, "invitation.invite");
    const now = work.clock.now();
    await makeRoom(tx, found, invited.address, now);
    const invitationId = newId();
    await insertInvitation(tx, {
      invitation_id: invitationId,
      enterprise_id: enterpriseId,
      address: invited.address,
      role: invited.role,
      language: invited.language,
      invited_by: found.own.personId,
      invited_at: new Date(now.epochMilliseconds),
      expires_at: new Date(now.add({ hours: 24 * INVITATION_DAYS }).epochMilliseconds),
    });
    const subject = { kind: "enterprise", id: enterpriseId };
    await audit(tx, work, { action: "invitation.invite", subject, detail: { invitation: invitationId } });
    await tx.publish(directoryEvents.invited({ invitationId }));
    return invitationId;
  });
}

/**
 * Finds out whether somebody can be invited; an earlier invitation that nobody accepted in time makes way.
 * @throws InvitationRefused
 */
async function makeRoom(tx: Tx, found: Enterprise, address: string, now: Temporal.Instant): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const { personId } = found.own;
  const isSame = (other: string) => other.toLowerCase() === address.toLowerCase();
  if (found.members.some(({ email }) => isSame(email))) throw new InvitationRefused("already-member");
  const waiting = await listInvitations(tx, personId, found.id);
  const same = waiting.filter((one) => isSame(one.address));
  for (const { id, expiresAt } of same) {
    if (expiresAt.epochMilliseconds > now.epochMilliseconds) throw new InvitationRefused("already-invited");
    await endInvitation(tx, { id, enterpriseId: found.id }, "withdrawn", at);
  }
  if (waiting.length - same.length >= MOST_INVITATIONS) throw new InvitationRefused("too-many");
  const aDayEarlier = new Date(now.epochMilliseconds - 24 * 3_600_000);
  if ((await sumInvitationsBy(tx, personId, aDayEarlier, at)) >= MOST_A_DAY)
    throw new InvitationRefused("too-many-today");
}

/**
 * An admin takes an invitation back: its link opens nothing from now on.
 * @throws Refused
 * @throws NotFound when it is not an open one of this organisation
 */
export async function withdrawInvitation(work: Work, enterpriseId: string, invitationId: string): Promise<void> {
  demand(directoryAccess, "enterprise.open", work.actor);
  await work.onceNationally(async (tx) => {
    await holdEnterprise(tx, work.actor, enterpriseId, "invitation.withdraw");
    const at = new Date(work.clock.now().epochMilliseconds);
    if (!(await endInvitation(tx, { id: invitationId, enterpriseId }, "withdrawn", at))) throw new NotFound();
    const subject = { kind: "enterprise", id: enterpriseId };
    await audit(tx, work, { action: "invitation.withdraw", subject, detail: { invitation: invitationId } });
    return invitationId;
  });
}
