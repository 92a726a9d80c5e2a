import { permits, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsToOwn } from "../../access.js";
import type { Case } from "../../case.js";
import { takeCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { takeUpAgain } from "../../use-cases/reopen-case.js";
import { canLookBack, type Experience } from "../experience.js";
import { findExperiences, insertExperience } from "../queries.js";

/** Of which answer somebody says how it was. */
export type AskedOf = { readonly caseId: string; readonly round: number };

/** What they say. */
export type Given = Pick<Experience, "solved" | "helped" | "remark"> & {
  /** They are not helped, and want the question to be taken up again: then the line says why, to the owner. */
  readonly again?: boolean;
};

/** Something else has been said of this answer before, and that stands. */
export class GivenBefore extends Error {}

/**
 * Whoever asked a question says, once for each answer, whether it was solved and how well they felt helped. Said again in the
 * same words it is the same. What they write when they want it to be taken up again stands in the road, as the reason.
 * @throws NotFound for whoever did not ask it
 * @throws GivenBefore when something else was said of this answer
 * @throws ChangedMeanwhile when there is no such answer any more, or it cannot be taken up again any more
 */
export async function giveExperience(work: Work, asked: AskedOf, given: Given): Promise<void> {
  await work.once(async (tx) => {
    const found = await takeCase(tx, asked.caseId);
    if (!found || !mayGive(work, found)) throw new NotFound();
    await note(tx, work, found, asked, given);
    return found.id;
  });
}

function mayGive({ actor }: Work, found: Case): boolean {
  if (actor.kind === "link" && actor.subjectId !== found.id) return false;
  return permits(caseAccess, "experience.give", actor, relationsToOwn(found, actor));
}

async function note(tx: Tx, work: Work, found: Case, { round }: AskedOf, given: Given): Promise<void> {
  const { solved, helped, again = false } = given;
  const remark = again || given.remark?.trim() === "" ? undefined : given.remark;
  const before = (await findExperiences(tx, found.id)).find((one) => one.round === round);
  if (before) {
    if (before.solved === solved && before.helped === helped && before.remark === remark) return;
    throw new GivenBefore();
  }
  if (found.round !== round || !canLookBack(found)) throw new ChangedMeanwhile();
  await insertExperience(tx, found.id, { round, solved, helped, remark, givenAt: work.clock.now() });
  await audit(tx, work, { action: "experience.give", subject: { kind: "case", id: found.id } });
  if (again) await takeUpAgain(tx, work, { caseId: found.id }, given.remark ?? "");
}
