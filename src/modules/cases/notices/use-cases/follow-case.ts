import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { findCase } from "../../queries.js";
import { deleteFollower, insertFollower } from "../following/queries.js";
import { findReader } from "../reader.js";

/**
 * Somebody who reads a question at the desk wants to hear what happens to it, or no longer does.
 * @throws NotFound for an unknown case, and for one that this actor may not read
 */
export async function followCase(work: Work, caseId: string, follows: boolean): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  const { actor, clock } = work;
  await work.once(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found || actor.kind !== "person") throw new NotFound();
    if (!(await findReader(tx, found, actor.personId, dayOf(clock.now())))) throw new NotFound();
    if (follows) await insertFollower(tx, caseId, actor.personId, new Date(clock.now().epochMilliseconds));
    else await deleteFollower(tx, actor.personId, caseId);
    await audit(tx, work, { action: follows ? "case.watch" : "case.unwatch", subject: { kind: "case", id: caseId } });
    return caseId;
  });
}
