import { demand, Refused, type Work } from "#platform/access";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { type Case, canMove } from "../../case.js";
import { takeCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { findOffered, findTransfers } from "../queries.js";
import { moveTransfer, type Transfer } from "../transfer.js";

/** What another municipality offers, held there until this transaction ends. */
export type Taken = {
  /** This transaction, about the municipality that has the question. */
  readonly from: Tx;
  readonly found: Case;
  readonly transfer: Transfer;
};

/**
 * What another municipality offers to this one, for whoever decides about it here. The question is held there first, as
 * whoever answers or takes it back there does: one of them is first.
 * @param tx of the platform role, about this municipality
 * @throws NotFound when it was never offered here
 * @throws Refused when this actor proposed it: taking it is the other signature
 * @throws ChangedMeanwhile when it is not offered any more
 */
export async function takeOffered(tx: Tx, work: Work, transferId: string, name: "accept" | "decline"): Promise<Taken> {
  demand(caseAccess, `transfer.${name}`, work.actor);
  const offered = await findOffered(tx, transferId);
  if (!offered) throw new NotFound();
  const from = tx.elsewhere(offered.fromId);
  const found = await takeCase(from, offered.caseId);
  const transfer = (await findTransfers(from, offered.caseId)).find(({ id }) => id === transferId);
  if (!found || !transfer) throw new NotFound();
  if (work.actor.kind === "person" && work.actor.personId === transfer.proposedBy)
    throw new Refused(`transfer.${name}`, false, true);
  if (moveTransfer(transfer.status, name) === undefined || !canMove(found.status, "transfer"))
    throw new ChangedMeanwhile();
  return { from, found, transfer };
}

/** Who acts in the other municipality: nobody of there, and of here it is told no name. */
export const asNeighbour = ({ clock, municipality }: Work) =>
  ({ actor: { kind: "system", name: `transfer:${municipality.id}` }, clock }) as const;
