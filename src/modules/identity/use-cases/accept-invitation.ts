import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { isDuplicate, newId, type Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import { type Invitation, moveInvitation } from "../invitation/invitation.js";
import { holdInvitation, updateInvitation } from "../invitation/queries.js";
import { findExternalPerson, findProvider, insertExternalIdentity } from "../oidc/queries.js";
import { findStaffByAddress } from "../queries.js";
import { findMember, insertMember, insertPerson, replaceDepartments, replaceHandRoles } from "../staff/queries.js";

/** Why nobody was added; the text files have a sentence for each. */
export type NotAccepted = "worn-out" | "works-here" | "other-door";

export type Accepted = { readonly personId: string } | { readonly refused: NotAccepted };

/** As whom somebody says yes. */
export type Acceptor = {
  /** Somebody whom the installation knows; undefined makes somebody new. */
  readonly personId: string | undefined;
  /** Who they are at the provider, after every check; only where the municipality has one, and then always. */
  readonly identity?: { readonly issuer: string; readonly subject: string };
};

/**
 * Says yes to an invitation: from now on somebody works here, in the roles of the invitation. Somebody who worked here
 * before is the same person only when they are signed in as that person: their old address may be another's by now.
 * @param invitationId found by the link that was mailed, which proves the mailbox
 */
export async function acceptInvitation(work: Work, invitationId: string, acceptor: Acceptor): Promise<Accepted> {
  demand(identityAccess, "invitation.accept", work.actor);
  try {
    return await work.write((tx) => accept(tx, work, invitationId, acceptor));
  } catch (error) {
    // Somebody with this address came in by another door at the same moment.
    if (isDuplicate(error)) return { refused: "works-here" };
    throw error;
  }
}

async function accept(tx: Tx, work: Work, id: string, acceptor: Acceptor): Promise<Accepted> {
  const found = await holdInvitation(tx, id, work.clock.now());
  if (!found || moveInvitation(found.status, "accept") !== "accepted") return { refused: "worn-out" };
  const provider = await findProvider(tx);
  if (provider?.issuer !== acceptor.identity?.issuer) return { refused: "other-door" };
  const who = await whoIs(tx, found, acceptor);
  if ("refused" in who) return who;
  const at = new Date(work.clock.now().epochMilliseconds);
  const personId = who.personId ?? newId();
  if (who.personId === undefined) await insertPerson(tx, personId, at);
  await insertMember(tx, personId, found, at);
  await replaceHandRoles(tx, personId, found.roles, at);
  await replaceDepartments(tx, personId, found.departmentIds);
  if (acceptor.identity && !who.isLinked)
    await insertExternalIdentity(tx, { ...acceptor.identity, person_id: personId, known_since: at });
  await updateInvitation(tx, id, { status: "accepted", person_id: personId, accepted_at: at });
  const actor = { kind: "person", personId, name: found.name, roles: new Set(found.roles) } as const;
  const detail = { roles: found.roles.join(" "), person: personId };
  const subject = { kind: "invitation", id };
  await audit(tx, { ...work, actor }, { action: "invitation.accept", subject, detail });
  return { personId };
}

type Who = { readonly personId: string | undefined; readonly isLinked: boolean } | { readonly refused: NotAccepted };

async function whoIs(tx: Tx, { email }: Invitation, { personId, identity }: Acceptor): Promise<Who> {
  const linked = identity && (await findExternalPerson(tx, identity.issuer, identity.subject));
  const known = linked ?? personId;
  const member = known === undefined ? undefined : await findMember(tx, known);
  if ((member && !member.leftAt) || (await findStaffByAddress(tx, email.toLowerCase())))
    return { refused: "works-here" };
  return { personId: known, isLinked: linked !== undefined };
}
