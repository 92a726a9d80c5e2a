import { findActing } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId, type Read } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo, relationsToOwn } from "../access.js";
import type { Case } from "../case.js";
import { caseEvents } from "../events.js";
import { insertLink, revokeLinks } from "../links/queries.js";
import { findSteps, takeCase } from "../queries.js";

/** How the new link reaches whoever asked. */
const [MAILED, SHOWN] = ["mailed", "shown"];

/**
 * Ends every private link to a question, and to the questions whose page leads on to it, and mails a new one to whoever asked
 * it: for when a link went to the wrong person. Without a mail address the new one stands on a receipt, which whoever renewed
 * it prints. The other half of a question that was split has a new one as well, to which the page of this one leads on.
 * @param as from the work of the desk, or from the questions of who asked
 * @returns whether the new one is mailed
 * @throws NotFound for an unknown question, one that this actor may not see, and one of somebody without a mail address who asks it themselves
 */
export async function renewLink(work: Work, caseId: string, as: "desk" | "asker"): Promise<boolean> {
  demand(caseAccess, "case.work-on", work.actor);
  const done = await work.once(async (tx) => {
    const leading = await findLeading(tx, caseId);
    // In one order, so that two who do so about two halves do not wait for each other in a ring.
    const held = new Map<string, Case>();
    for (const id of [...leading.keys()].toSorted()) {
      const one = await takeCase(tx, id);
      if (one) held.set(id, one);
    }
    const found = held.get(caseId);
    if (!found || found.isErased || (as === "asker" && found.asker.email === undefined)) throw new NotFound();
    const relations =
      as === "desk"
        ? relationsTo(found, await findActing(tx, found.ownerId, dayOf(work.clock.now())), work.actor)
        : relationsToOwn(found, work.actor);
    demand(caseAccess, "case.renew-link", work.actor, relations);
    const at = new Date(work.clock.now().epochMilliseconds);
    const isMailed = found.asker.email !== undefined;
    const shownTo = !isMailed && as === "desk" && work.actor.kind === "person" ? work.actor.personId : undefined;
    for (const { id, isErased } of held.values()) {
      await revokeLinks(tx, id, at);
      if (leading.get(id) !== "half" || isErased) continue;
      await insertLink(tx, newId(), id, at, shownTo);
      await audit(tx, work, { action: "case.renew-link", subject: { kind: "case", id } });
    }
    if (isMailed) await tx.publish(caseEvents.linkRenewed({ caseId }));
    return isMailed ? MAILED : SHOWN;
  });
  return done === MAILED;
}

/** How the page of a question leads on to another: it is that one or the other half of it, or it ended as its double. */
type Leading = "half" | "double";

/** The questions whose page leads on to one, by whatever way, that one itself among them. */
async function findLeading(read: Read, caseId: string): Promise<ReadonlyMap<string, Leading>> {
  const leading = new Map<string, Leading>([[caseId, "half"]]);
  // What is added on the way is walked as well.
  for (const id of leading.keys())
    for (const { kind, aboutId } of await findSteps(read, id)) {
      if (aboutId === undefined || leading.has(aboutId)) continue;
      if (kind === "split-off" || kind === "branch") leading.set(aboutId, "half");
      if (kind === "join") leading.set(aboutId, "double");
    }
  return leading;
}
