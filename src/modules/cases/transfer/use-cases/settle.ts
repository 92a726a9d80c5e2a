import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { type AskedByAsker, ChangedMeanwhile } from "../../use-cases/move-case.js";
import { findTransfers, updateTransfer } from "../queries.js";
import { moveTransfer, type Transfer, type TransferMove } from "../transfer.js";

/** Which transfer of which case somebody decides about. */
export type AskedTransfer = AskedByAsker & { readonly transferId: string };

/** A transfer of a case. @throws NotFound for an unknown one */
export async function readTransfer(tx: Tx, { caseId, transferId }: AskedTransfer): Promise<Transfer> {
  const transfer = (await findTransfers(tx, caseId)).find(({ id }) => id === transferId);
  if (!transfer) throw new NotFound();
  return transfer;
}

/**
 * Writes down what was decided about a transfer of a case that is held.
 * @throws ChangedMeanwhile when it has ended, or is not that far
 */
export async function settleTransfer(
  tx: Tx,
  asked: AskedTransfer,
  name: TransferMove,
  change: Parameters<typeof updateTransfer>[2],
): Promise<Transfer> {
  const transfer = await readTransfer(tx, asked);
  const status = moveTransfer(transfer.status, name);
  if (status === undefined || !(await updateTransfer(tx, transfer, { status, ...change })))
    throw new ChangedMeanwhile();
  return transfer;
}
