import { findActing, type Staff, staffing } from "#identity";
import type { Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { findHandovers } from "../handover/queries.js";

/** More colleagues than this nobody names. */
const MOST = 1_000;

/** Who may read a question, and who works here besides: without whoever asks. */
export async function findColleagues(
  read: Read,
  found: Case,
  { actor, clock }: Pick<Work, "actor" | "clock">,
): Promise<{ readonly readers: readonly Staff[]; readonly others: readonly Staff[] }> {
  const reading = new Set(await readerIds(read, found, dayOf(clock.now())));
  const self = actor.kind === "person" ? actor.personId : "";
  const all = (await staffing.listMembers(read, "here", undefined, MOST)).filter(({ personId }) => personId !== self);
  return {
    readers: all.filter(({ personId }) => reading.has(personId)),
    others: all.filter(({ personId }) => !reading.has(personId)),
  };
}

async function readerIds(read: Read, found: Case, today: Temporal.PlainDate): Promise<string[]> {
  const desk = await staffing.listWithRoles(read, ["desk", "aanjager"]);
  const acting = await findActing(read, found.ownerId, today);
  const open = (await findHandovers(read, found.id)).find(({ status }) => status === "offered");
  const receiver = open && (await findActing(read, open.toId, today));
  const offered = open && receiver ? [open.toId, receiver.who.personId] : [];
  return [...desk.map(({ personId }) => personId), found.ownerId, ...(acting ? [acting.who.personId] : []), ...offered];
}
