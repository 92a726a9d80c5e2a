import { findActing, type Staff, staffing } from "#identity";
import type { Actor } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import type { Handover } from "./handover.js";

/** From whom to whom a question is offered, and who did so. */
export type OfferSigns = Pick<Handover, "fromId" | "toId" | "offeredBy">;

/**
 * What an actor is to an offer: the colleague to whom the question is offered, or whoever acts for them today. Not whoever
 * offered it, and not its owner: accepting is the other signature.
 */
export function relationsToOffer(
  { fromId, toId, offeredBy }: OfferSigns,
  actsForReceiver: boolean,
  actor: Actor,
): string[] {
  if (actor.kind !== "person") return [];
  if (actor.personId === toId) return ["offered"];
  if (actor.personId === fromId || actor.personId === offeredBy) return [];
  return actsForReceiver ? ["offered"] : [];
}

/** The same, read anew. */
export async function findRelationsToOffer(
  read: Read,
  offer: Handover,
  actor: Actor,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const who = (await findActing(read, offer.toId, today))?.who;
  return relationsToOffer(offer, actor.kind === "person" && who?.personId === actor.personId, actor);
}

/** Who can be asked to own a question: colleagues of this municipality who answer questions, and not oneself. */
export async function findReceivers(read: Read, { ownerId }: Case, actor: Actor): Promise<Staff[]> {
  const all = await staffing.listWithRoles(read, staffing.answering);
  const self = actor.kind === "person" ? actor.personId : undefined;
  return all.filter(({ personId }) => personId !== ownerId && personId !== self);
}
