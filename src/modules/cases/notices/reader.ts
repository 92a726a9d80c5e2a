import { findActing, type Staff, staffing } from "#identity";
import { type Actor, permits } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { caseAccess, relationsTo } from "../access.js";
import type { Case } from "../case.js";
import { findHandovers } from "../handover/queries.js";
import { findRelationsToOffer } from "../handover/receiver.js";

/** Somebody who works here, for whom it is being found out what they may read. */
export type Reader = { readonly staff: Staff; readonly isOwner: boolean };

/**
 * Whether somebody may read a question at the desk now, in whichever way: by their role, as its owner or deputy, or because it
 * is offered to them.
 * @returns undefined when they may not, or no longer work here
 */
export async function findReader(
  read: Read,
  found: Case,
  personId: string,
  today: Temporal.PlainDate,
): Promise<Reader | undefined> {
  const member = await staffing.findMember(read, personId);
  if (!member || member.leftAt) return undefined;
  const actor: Actor = { kind: "person", personId, name: member.name, roles: new Set(member.roles) };
  const own = relationsTo(found, await findActing(read, found.ownerId, today), actor);
  const open = (await findHandovers(read, found.id)).find(({ status }) => status === "offered");
  const offered = open ? await findRelationsToOffer(read, open, actor, today) : [];
  if (!permits(caseAccess, "case.read", actor, [...own, ...offered])) return undefined;
  return { staff: member, isOwner: own.length > 0 };
}
