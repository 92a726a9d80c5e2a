import { findActing } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo, relationsToOwn } from "../access.js";
import { caseEvents } from "../events.js";
import { insertLink, revokeLinks } from "../links/queries.js";
import { findSteps, takeCase } from "../queries.js";

/** How the new link reaches whoever asked. */
const [MAILED, SHOWN] = ["mailed", "shown"];

/**
 * Ends every private link to a question and mails a new one to whoever asked it: for when a link went to the wrong person.
 * Without a mail address the new one stands on a receipt, which whoever renewed it prints.
 * @param as from the work of the desk, or from the questions of who asked
 * @returns whether the new one is mailed
 * @throws NotFound for an unknown question, one that this actor may not see, and one of somebody without a mail address who asks it themselves
 */
export async function renewLink(work: Work, caseId: string, as: "desk" | "asker"): Promise<boolean> {
  demand(caseAccess, "case.work-on", work.actor);
  const done = await work.once(async (tx) => {
    const found = await takeCase(tx, caseId);
    if (!found || found.isErased || (as === "asker" && found.asker.email === undefined)) throw new NotFound();
    const relations =
      as === "desk"
        ? relationsTo(found, await findActing(tx, found.ownerId, dayOf(work.clock.now())), work.actor)
        : relationsToOwn(found, work.actor);
    demand(caseAccess, "case.renew-link", work.actor, relations);
    const at = new Date(work.clock.now().epochMilliseconds);
    await revokeLinks(tx, caseId, at);
    // The link to a double leads on to here.
    for (const { kind, aboutId } of await findSteps(tx, caseId))
      if (kind === "join" && aboutId) await revokeLinks(tx, aboutId, at);
    const isMailed = found.asker.email !== undefined;
    const shownTo = !isMailed && as === "desk" && work.actor.kind === "person" ? work.actor.personId : undefined;
    await insertLink(tx, newId(), caseId, at, shownTo);
    await audit(tx, work, { action: "case.renew-link", subject: { kind: "case", id: caseId } });
    if (isMailed) await tx.publish(caseEvents.linkRenewed({ caseId }));
    return isMailed ? MAILED : SHOWN;
  });
  return done === MAILED;
}
