import { findStaff } from "#identity";
import { demand, type Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { findCase } from "../../queries.js";
import { findReading } from "../../reading.js";
import { deletePresence, findPresent, writePresence } from "../queries.js";

/** So long after the last sign of life somebody still counts as present: a few signs may get lost. */
const PRESENT_SECONDS = 90;

/** Who else has a case open. */
export type Presence = {
  readonly others: readonly string[];
  /** When this was noted; undefined when it could not be. */
  readonly at: Temporal.Instant | undefined;
};

/**
 * Notes that somebody has a case open. Not a step, not in the audit: it is gone in a moment, and nothing is counted from it.
 * @param relations what they are to the case, when that was read a moment ago; else it is read here
 * @returns the names of the others who have it open
 * @throws NotFound for an unknown case, and for one that this actor may not see
 */
export async function bePresent(work: Work, caseId: string, relations?: readonly string[]): Promise<Presence> {
  demand(caseAccess, "case.work-on", work.actor);
  if (relations) demand(caseAccess, "case.read", work.actor, relations);
  const at = work.clock.now();
  return work.write(async (tx) => {
    const personId = relations ? idOf(work) : await readerOf(tx, work, caseId);
    await writePresence(tx, caseId, personId, new Date(at.epochMilliseconds));
    const since = new Date(at.subtract({ seconds: PRESENT_SECONDS }).epochMilliseconds);
    const ids = (await findPresent(tx, caseId, since)).filter((id) => id !== personId);
    const others: string[] = [];
    for (const id of ids) {
      const name = (await findStaff(tx, id))?.name;
      if (name !== undefined) others.push(name);
    }
    return { others, at };
  }, "fleeting");
}

/**
 * Somebody closes a page of a case.
 * @param upTo when that page last said that it was open; whoever opened another page after it stays present
 * @throws as bePresent
 */
export async function leaveCase(work: Work, caseId: string, upTo: Temporal.Instant): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.write(async (tx) => {
    const personId = await readerOf(tx, work, caseId);
    await deletePresence(tx, caseId, personId, new Date(upTo.epochMilliseconds));
  }, "fleeting");
}

function idOf({ actor }: Work): string {
  if (actor.kind !== "person") throw new NotFound();
  return actor.personId;
}

/** Whoever may see the case at the desk. @returns the person's id */
async function readerOf(read: Read, { actor, clock }: Work, caseId: string): Promise<string> {
  const found = await findCase(read, caseId);
  if (!found || actor.kind !== "person") throw new NotFound();
  if (!(await findReading(read, found, actor, dayOf(clock.now())))) throw new NotFound();
  return actor.personId;
}
