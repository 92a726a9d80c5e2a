import { findActing, staffing } from "#identity";
import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { findDefaultOwner } from "../use-cases/submit-question.js";
import { aboutOf, abouts } from "./abouts.js";
import { type Held, listHeld } from "./queries.js";

/** So many are looked at; more wait for nobody. */
const MOST = 200;

/**
 * What somebody will still be told, the newest first: what names them, what is about a question, an offer or a part of theirs, and
 * the same of those for whom they act today. What is on its way at this moment is left out.
 */
export async function findHeld(read: Read, personId: string, now: Temporal.Instant, today: Temporal.PlainDate) {
  const acts = await actsFor(read, personId, today);
  const first = await findDefaultOwner(read, today);
  const takesOffers = first !== undefined && acts.has(first.personId);
  const held = await listHeld(read, [...new Set([personId, ...acts])], takesOffers, MOST);
  const waits = ({ state, dueAt }: Held) => state === "daily" || Temporal.Instant.compare(dueAt, now) > 0;
  // What only a later version of the program knows is told by that one.
  const known = held.filter(({ about }) => Object.hasOwn(abouts, about));
  return known.filter((one) => waits(one) && isFor(one, personId, acts, takesOffers));
}

/** Themselves, unless somebody acts for them; and those who are away and for whom they act. */
async function actsFor(read: Read, personId: string, today: Temporal.PlainDate): Promise<ReadonlySet<string>> {
  const acts = new Set<string>();
  for (const one of new Set([personId, ...(await staffing.findAway(read, today))]))
    if ((await findActing(read, one, today))?.who.personId === personId) acts.add(one);
  return acts;
}

function isFor(held: Held, personId: string, acts: ReadonlySet<string>, takesOffers: boolean): boolean {
  const { kind, reaches } = aboutOf(held.about);
  // What asks for help goes to whoever acts for an aanjager; a mention and what somebody follows wait until they are back.
  if (held.personId !== undefined) return held.personId === personId || (kind === "late" && acts.has(held.personId));
  const whose = {
    owner: held.ownerId,
    sender: held.handover?.fromId,
    receiver: held.handover?.toId,
  };
  if (reaches === undefined) return false;
  if (reaches === "first-owner") return takesOffers;
  // Nobody acts for whoever answers a part.
  if (reaches === "addressee") return held.addresseeId === personId;
  return acts.has(whose[reaches] ?? "");
}
