import { type Staff, staffing } from "#identity";
import type { Actor } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { findReading } from "../reading.js";

/** Somebody who works here, for whom it is being found out what they may read. */
export type Reader = { readonly staff: Staff; readonly isOwner: boolean };

/**
 * Somebody as a reader of a question at the desk.
 * @returns undefined when they may not read it, or no longer work here
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
  const own = await findReading(read, found, actor, today);
  return own && { staff: member, isOwner: own.length > 0 };
}
