import { demand } from "#platform/access";
import { audit } from "#platform/audit";
import { newId } from "#platform/db";
import type { AtOnce } from "#platform/jobs";
import { caseAccess } from "../access.js";
import { caseEvents } from "../events.js";
import { lapseOffers } from "../handover/use-cases/lapse.js";
import { insertStep, updateOwner } from "../queries.js";

/**
 * Somebody leaves: every question of theirs that is not closed gets its next owner, in the transaction in which they
 * leave, so that no question is ever without an owner who works here. The promised dates stay. An editor who had one of
 * them open is told that it changed. What was offered by them, or to them, is offered no longer.
 */
export async function moveToSuccessor(by: AtOnce, fromId: string, toId: string): Promise<void> {
  demand(caseAccess, "case.change-owner", by.actor);
  const { tx } = by;
  const at = new Date(by.clock.now().epochMilliseconds);
  for (const caseId of await updateOwner(tx, fromId, toId)) {
    const stepId = newId();
    await insertStep(tx, {
      case_id: caseId,
      step_id: stepId,
      kind: "change-owner",
      at,
      actor_kind: "system",
      actor_id: null,
      note: null,
      from_id: fromId,
      to_id: toId,
    });
    const detail = { from: fromId, to: toId };
    await audit(tx, by, { action: "case.change-owner", subject: { kind: "case", id: caseId }, detail });
    await tx.publish(caseEvents.ownerChanged({ caseId, stepId }));
  }
  await lapseOffers(tx, by, { personId: fromId });
}
