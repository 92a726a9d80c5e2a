import { type Actor, demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { isDuplicate, newId, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { identityAccess } from "../access.js";
import { staffInvited } from "../events.js";
import { INVITATION_DAYS, type Post } from "../invitation/invitation.js";
import { findOpenInvitation, insertInvitation } from "../invitation/queries.js";
import { findStaffByAddress } from "../queries.js";

/** Somebody with this mail address works here already. */
export class WorksHere extends Error {}

/** Somebody with this mail address was invited already, and has not answered yet. */
export class InvitedAlready extends Error {}

export type NewInvitation = Post & { readonly email: string; readonly language: Lang };

/**
 * Invites a colleague: a mail with a link follows. Nobody is added before they have said yes.
 * @throws WorksHere or InvitedAlready, by the mail address
 */
export async function inviteStaff(work: Work, given: NewInvitation): Promise<void> {
  demand(identityAccess, "invitation.invite", work.actor);
  await work
    .once((tx) => inviteWithin(tx, work, given))
    .catch((error) => {
      if (isDuplicate(error)) throw new InvitedAlready();
      throw error;
    });
}

/** The same, in a transaction that does more than this. @returns the id of the invitation */
export async function inviteWithin(
  tx: Tx,
  by: { readonly actor: Actor; readonly clock: Clock },
  given: NewInvitation,
): Promise<string> {
  demand(identityAccess, "invitation.invite", by.actor);
  const key = given.email.toLowerCase();
  if (await findStaffByAddress(tx, key)) throw new WorksHere();
  if (await findOpenInvitation(tx, key)) throw new InvitedAlready();
  const invitationId = newId();
  const { actor } = by;
  await insertInvitation(tx, {
    invitation_id: invitationId,
    status: "invited",
    name: given.name,
    email: given.email,
    job_title_nl: given.jobTitle.nl,
    job_title_en: given.jobTitle.en,
    phone: given.phone ?? null,
    roles: [...given.roles],
    department_ids: [...given.departmentIds],
    partner: given.partner ?? null,
    language: given.language,
    invited_by: actor.kind === "person" && actor.roles.has("administrator") ? actor.personId : null,
    ...term(by.clock),
    link_hash: null,
    person_id: null,
    accepted_at: null,
  });
  const subject = { kind: "invitation", id: invitationId };
  await audit(tx, by, { action: "invitation.invite", subject, detail: { roles: given.roles.join(" ") } });
  await tx.publish(staffInvited({ invitationId }));
  return invitationId;
}

/** From now, for as long as an invitation lasts. */
export function term(clock: Clock): { invited_at: Date; expires_at: Date } {
  const now = clock.now();
  const ends = now.add({ hours: 24 * INVITATION_DAYS });
  return { invited_at: new Date(now.epochMilliseconds), expires_at: new Date(ends.epochMilliseconds) };
}
