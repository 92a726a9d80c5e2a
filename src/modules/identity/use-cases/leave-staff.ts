import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { NotFound } from "#platform/web";
import { findSuccessor } from "../absence/acting.js";
import { findColleague, holdForDeparture, updateLeft } from "../absence/queries.js";
import { identityAccess } from "../access.js";
import { releaseDeskDays } from "../desk-days/queries.js";
import { staffLeft } from "../events.js";
import { findMember, findOtherAdministrator, holdAdministrators } from "../staff/queries.js";
import { LastAdministrator } from "./change-staff.js";

/** Nobody else here can own questions: first somebody has to come, then this person can leave. */
export class NobodyElse extends Error {}

/**
 * Somebody no longer works here. Their roles end at once, and in the same transaction whatever was theirs gets another
 * owner (see `staffLeft` in subscriptions.ts): their deputy, else the aanjager with the longest service.
 * @throws NotFound when nobody with this id works here, and for oneself: somebody else has to say so
 * @throws NobodyElse when nobody could be the next owner
 * @throws LastAdministrator when nobody else is administrator
 */
export async function leaveStaff(work: Omit<Work, "municipality" | "read">, personId: string): Promise<void> {
  demand(identityAccess, "staff.leave", work.actor);
  if (work.actor.kind === "person" && work.actor.personId === personId) throw new NotFound();
  await work.once(async (tx) => {
    await holdAdministrators(tx);
    await holdForDeparture(tx, personId);
    const today = dayOf(work.clock.now());
    const found = await findColleague(tx, personId, today);
    if (!found || found.hasLeft) throw new NotFound();
    const isAdministrator = (await findMember(tx, personId))?.roles.includes("administrator");
    if (isAdministrator && !(await findOtherAdministrator(tx, personId))) throw new LastAdministrator();
    const successor = await findSuccessor(tx, personId, today);
    if (!successor) throw new NobodyElse();
    const roles = await updateLeft(tx, personId, new Date(work.clock.now().epochMilliseconds));
    await releaseDeskDays(tx, personId);
    await audit(tx, work, {
      action: "staff.leave",
      subject: { kind: "person", id: personId },
      detail: { roles: roles.join(" "), successor: successor.personId },
    });
    await tx.publish(staffLeft({ personId, successorId: successor.personId }));
    return personId;
  });
}
