import { type Acting, findActing, type Staff, staffing } from "#identity";
import type { Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import type { Handover } from "../handover/handover.js";
import { findHandovers } from "../handover/queries.js";

/** Of more colleagues than this who may not read it no name is known here, so that `@` and such a name stay plain words. */
const MOST = 1_000;

/** In a town with more colleagues the others are named with `@`: nobody reads so long a list, and every page would carry it. */
export const MOST_LISTED = 25;

type Some = Parameters<typeof staffing.listWithRoles>[2];
type Looking = Pick<Work, "actor" | "clock">;

/** With whom a question lies: who acts for its owner, and to whom it is offered. */
export type Holding = { readonly acting: Acting | undefined; readonly open: Handover | undefined };

/** Who may read a question, and who works here besides: without whoever asks. */
export async function findColleagues(
  read: Read,
  found: Case,
  work: Looking,
): Promise<{ readonly readers: readonly Staff[]; readonly others: readonly Staff[] }> {
  const acting = await findActing(read, found.ownerId, dayOf(work.clock.now()));
  const open = (await findHandovers(read, found.id)).find(({ status }) => status === "offered");
  const readers = await findReaders(read, { acting, open }, work);
  const known = new Set([...readers.map(({ personId }) => personId), selfOf(work)]);
  const here = await staffing.listMembers(read, "here", undefined, MOST);
  return { readers, others: here.filter(({ personId }) => !known.has(personId)) };
}

/**
 * Who may read a question, by name: without whoever asks.
 * @param some of the desk only the first so many, or those among these people; all when it is left out
 */
export async function findReaders(
  read: Read,
  { acting, open }: Holding,
  work: Looking,
  some: Some = {},
): Promise<readonly Staff[]> {
  const desk = await staffing.listWithRoles(read, ["desk", "aanjager"], some);
  const receiver = open && (await findActing(read, open.toId, dayOf(work.clock.now())));
  const all = [...desk, ...[acting, receiver].flatMap((one) => (one ? presentOf(one) : []))];
  const once = new Map(all.map((one) => [one.personId, one]));
  once.delete(selfOf(work));
  return [...once.values()].sort((a, b) => byName(a.name, b.name));
}

/** One for all: to compare two names without it makes one each time. */
const byName = new Intl.Collator("nl").compare;

const selfOf = ({ actor }: Looking): string => (actor.kind === "person" ? actor.personId : "");

/** Somebody and who acts for them, without whoever works here no more. */
const presentOf = ({ person, who, away }: Acting): Staff[] =>
  [person, who].filter(({ personId }) => away?.reason !== "left" || personId !== person.personId);
