import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { directoryAccess } from "../access.js";
import { isLastAdmin, moveMember } from "../enterprises/enterprise.js";
import { updateMember } from "../enterprises/queries.js";
import { holdEnterprise } from "./standing.js";

/** There would be members and nobody to look after them. */
export class LastAdmin extends Error {}

export const memberChanges = ["make-admin", "make-member", "remove"] as const;
export type MemberChange = (typeof memberChanges)[number];

/**
 * An admin gives somebody another role, or removes them; they lose at once what was shared with them there.
 * @throws Refused
 * @throws NotFound when it is nobody of this organisation, or there is no such move for them
 * @throws LastAdmin when nobody would be an admin any more
 */
export async function changeMember(
  work: Work,
  enterpriseId: string,
  memberId: string,
  change: MemberChange,
): Promise<void> {
  demand(directoryAccess, "enterprise.open", work.actor);
  await work.onceNationally(async (tx) => {
    const found = await holdEnterprise(tx, work.actor, enterpriseId, `member.${change}`);
    const member = found.members.find(({ id }) => id === memberId);
    const next = member && moveMember(member.role, change);
    // Removing oneself is leaving, and that asks another question.
    if (!member || !next || (change === "remove" && member.id === found.own.id)) throw new NotFound();
    if (next !== "admin" && isLastAdmin(found, member)) throw new LastAdmin();
    const at = new Date(work.clock.now().epochMilliseconds);
    await updateMember(tx, member.id, next === "ended" ? { ended_at: at } : { role: next });
    const detail = { member: member.id, person: member.personId };
    await audit(tx, work, { action: `member.${change}`, subject: { kind: "enterprise", id: enterpriseId }, detail });
    return member.id;
  });
}
