import { findActing } from "#identity";
import { type Actor, permits } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { caseAccess, relationsTo } from "./access.js";
import type { Case } from "./case.js";
import { findHandovers } from "./handover/queries.js";
import { findRelationsToOffer } from "./handover/receiver.js";

/**
 * Whether somebody may read a question at the desk now, in whichever way: by their role, as its owner or deputy, or because it
 * is offered to them.
 * @returns what they are to the question itself, which may be nothing; undefined when they may not read it
 */
export async function findReading(
  read: Read,
  found: Case,
  actor: Actor,
  today: Temporal.PlainDate,
): Promise<readonly string[] | undefined> {
  const own = relationsTo(found, await findActing(read, found.ownerId, today), actor);
  if (permits(caseAccess, "case.read", actor, own)) return own;
  const open = (await findHandovers(read, found.id)).find(({ status }) => status === "offered");
  const offered = open ? await findRelationsToOffer(read, open, actor, today) : [];
  return permits(caseAccess, "case.read", actor, offered) ? own : undefined;
}
