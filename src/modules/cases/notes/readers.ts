import { type Acting, findActing, type Staff, staffing } from "#identity";
import type { Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { findHandovers } from "../handover/queries.js";

/** Of more colleagues than this who may not read it no name is known here, so that `@` and such a name stay plain words. */
const MOST = 1_000;

/** Who may read a question, and who works here besides: without whoever asks. */
export async function findColleagues(
  read: Read,
  found: Case,
  { actor, clock }: Pick<Work, "actor" | "clock">,
): Promise<{ readonly readers: readonly Staff[]; readonly others: readonly Staff[] }> {
  const reading = await readersOf(read, found, dayOf(clock.now()));
  const self = actor.kind === "person" ? actor.personId : "";
  const here = await staffing.listMembers(read, "here", undefined, MOST);
  return {
    readers: [...reading.values()].filter(({ personId }) => personId !== self),
    others: here.filter(({ personId }) => personId !== self && !reading.has(personId)),
  };
}

/** By name. */
async function readersOf(read: Read, found: Case, today: Temporal.PlainDate): Promise<ReadonlyMap<string, Staff>> {
  const desk = await staffing.listWithRoles(read, ["desk", "aanjager"]);
  const acting = await findActing(read, found.ownerId, today);
  const open = (await findHandovers(read, found.id)).find(({ status }) => status === "offered");
  const receiver = open && (await findActing(read, open.toId, today));
  const all = [...desk, ...[acting, receiver].flatMap((one) => (one ? presentOf(one) : []))];
  const byName = all.toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  return new Map(byName.map((one) => [one.personId, one]));
}

/** Somebody and who acts for them, without whoever works here no more. */
const presentOf = ({ person, who, away }: Acting): Staff[] =>
  [person, who].filter(({ personId }) => away?.reason !== "left" || personId !== person.personId);
