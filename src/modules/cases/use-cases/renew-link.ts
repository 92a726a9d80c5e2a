import { findActing } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo, relationsToOwn } from "../access.js";
import { caseEvents } from "../events.js";
import { insertLink, revokeLinks } from "../links/queries.js";
import { takeCase } from "../queries.js";

/**
 * Ends every private link to a question and mails a new one to whoever asked it: for when a link went to the wrong person.
 * @param as from the work of the desk, or from the questions of who asked
 * @throws NotFound for an unknown question, one that this actor may not see, and one whose asker has no mail address
 */
export async function renewLink(work: Work, caseId: string, as: "desk" | "asker"): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const found = await takeCase(tx, caseId);
    if (found?.asker.email === undefined) throw new NotFound();
    const relations =
      as === "desk"
        ? relationsTo(found, await findActing(tx, found.ownerId, dayOf(work.clock.now())), work.actor)
        : relationsToOwn(found, work.actor);
    demand(caseAccess, "case.renew-link", work.actor, relations);
    const at = new Date(work.clock.now().epochMilliseconds);
    await revokeLinks(tx, caseId, at);
    await insertLink(tx, newId(), caseId, at);
    await audit(tx, work, { action: "case.renew-link", subject: { kind: "case", id: caseId } });
    await tx.publish(caseEvents.linkRenewed({ caseId }));
    return caseId;
  });
}
