import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { identityAccess } from "../access.js";
import { releaseDeskDays } from "../desk-days/queries.js";
import type { Post } from "../invitation/invitation.js";
import {
  findMember,
  findOtherAdministrator,
  holdAdministrators,
  replaceDepartments,
  replaceHandRoles,
  updateMember,
} from "../staff/queries.js";
import { StaffChanged } from "./arrange-work.js";

/** Nobody would be left who may change anything here: first somebody else has to become administrator. */
export class LastAdministrator extends Error {}

/**
 * Changes what somebody is called and what they are here. Roles that a rule of the provider gives stay as they are.
 * A role that was taken away is gone at their next request.
 * @param asked about whom, in which version the editor saw them
 * @throws NotFound when nobody with this id works here
 * @throws LastAdministrator when nobody else is administrator, and this person would no longer be
 * @throws StaffChanged when they are no longer as the editor saw them
 */
export async function changeStaff(
  work: Work,
  asked: { readonly personId: string; readonly version: number },
  post: Post,
): Promise<void> {
  demand(identityAccess, "staff.change", work.actor);
  await work.once(async (tx) => {
    await holdAdministrators(tx);
    const found = await findMember(tx, asked.personId);
    if (!found || found.leftAt) throw new NotFound();
    const byHand = post.roles.filter((role) => !found.byRule.includes(role));
    const roles = [...found.byRule, ...byHand].sort();
    const losesKeys = found.roles.includes("administrator") && !roles.includes("administrator");
    if (losesKeys && !(await findOtherAdministrator(tx, asked.personId))) throw new LastAdministrator();
    if (!(await updateMember(tx, asked.personId, asked.version, post))) throw new StaffChanged();
    await replaceHandRoles(tx, asked.personId, byHand, new Date(work.clock.now().epochMilliseconds));
    await releaseDeskDays(tx, asked.personId);
    await replaceDepartments(tx, asked.personId, post.departmentIds);
    await audit(tx, work, {
      action: "staff.change",
      subject: { kind: "person", id: asked.personId },
      detail: { fromRoles: found.roles.join(" "), toRoles: roles.join(" ") },
    });
    return asked.personId;
  });
}
