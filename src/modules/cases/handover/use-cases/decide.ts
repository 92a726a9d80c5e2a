import { findActing } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo } from "../../access.js";
import type { Case } from "../../case.js";
import { takeCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { type Handover, type HandoverMove, moveHandover } from "../handover.js";
import { findHandover, updateHandover } from "../queries.js";
import { findRelationsToOffer } from "../receiver.js";

/** Which offer of which case somebody decides about. */
export type AskedOffer = { readonly caseId: string; readonly handoverId: string };

/** A decision about an offer that people take. */
export type Decision = Extract<HandoverMove, "accept" | "decline" | "withdraw">;

/**
 * An offer with its case, both held until this transaction ends, for somebody who may decide so about it.
 * @throws NotFound for an unknown case or offer
 * @throws Refused when it is not for this actor to decide
 * @throws ChangedMeanwhile when it was decided already
 */
export async function takeOffer(
  tx: Tx,
  work: Work,
  { caseId, handoverId }: AskedOffer,
  name: Decision,
): Promise<{ readonly found: Case; readonly offer: Handover }> {
  const found = await takeCase(tx, caseId);
  const offer = found && (await findHandover(tx, caseId, handoverId));
  if (!found || !offer) throw new NotFound();
  const today = dayOf(work.clock.now());
  const relations =
    name === "withdraw"
      ? relationsTo(found, await findActing(tx, found.ownerId, today), work.actor)
      : await findRelationsToOffer(tx, offer, work.actor, today);
  demand(caseAccess, `handover.${name}`, work.actor, relations);
  if (moveHandover(offer.status, name) === undefined) throw new ChangedMeanwhile();
  return { found, offer };
}

/**
 * Writes down what was decided, and by whom.
 * @param reason why it was declined
 * @throws ChangedMeanwhile when it lapsed in this very moment
 */
export async function settleOffer(
  tx: Tx,
  work: Work,
  { found, offer }: { readonly found: Case; readonly offer: Handover },
  name: Decision,
  reason?: string,
): Promise<void> {
  const status = moveHandover(offer.status, name);
  const by = work.actor.kind === "person" ? work.actor.personId : null;
  const at = new Date(work.clock.now().epochMilliseconds);
  const change = { decided_at: at, decided_by: by, decision_reason: reason ?? null };
  if (status === undefined || !(await updateHandover(tx, offer.id, { status, ...change })))
    throw new ChangedMeanwhile();
  await audit(tx, work, {
    action: `handover.${name}`,
    subject: { kind: "case", id: found.id },
    detail: { handover: offer.id },
  });
}
