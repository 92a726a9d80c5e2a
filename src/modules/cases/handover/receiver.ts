import { type Acting, findActing, type Staff, staffing } from "#identity";
import type { Actor } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import type { Handover } from "./handover.js";

/**
 * What an actor is to an offer: the colleague to whom the question is offered, or whoever acts for them today. Not whoever
 * offered it, and not its owner: accepting is the other signature.
 */
function relationsToOffer({ fromId, toId, offeredBy }: Handover, receiver: Acting | undefined, actor: Actor): string[] {
  if (actor.kind !== "person") return [];
  if (actor.personId === toId) return ["offered"];
  if (actor.personId === fromId || actor.personId === offeredBy) return [];
  return actor.personId === receiver?.who.personId ? ["offered"] : [];
}

/** The same, read anew. */
export async function findRelationsToOffer(
  read: Read,
  offer: Handover,
  actor: Actor,
  today: Temporal.PlainDate,
): Promise<string[]> {
  return relationsToOffer(offer, await findActing(read, offer.toId, today), actor);
}

/** Who can be asked to own a question: colleagues of this municipality who answer questions, and not oneself. */
export async function findReceivers(read: Read, { ownerId }: Case, actor: Actor): Promise<Staff[]> {
  const all = await staffing.listWithRoles(read, staffing.answering);
  const self = actor.kind === "person" ? actor.personId : undefined;
  return all.filter(({ personId }) => personId !== ownerId && personId !== self);
}
