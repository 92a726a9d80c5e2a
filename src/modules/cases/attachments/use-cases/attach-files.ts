import type { Tx } from "#platform/db";
import type { Enclosure } from "../attachment.js";
import { deleteDraft, deleteFromDraft, holdAbout, updateToStep } from "../queries.js";

/** What was kept of an earlier showing of the form is there no more: it waited for more than a day, or was sent already. */
export class DraftGone extends Error {}

/**
 * Gives the files that came along to a step, in the transaction that makes the step.
 * @throws DraftGone
 */
export async function attachFiles(
  tx: Tx,
  enclosure: Enclosure | undefined,
  step: { caseId: string; stepId: string },
): Promise<void> {
  if (enclosure === undefined) return;
  await holdAbout(tx, enclosure.draftId);
  await deleteFromDraft(tx, enclosure.draftId, enclosure.leftOut);
  await updateToStep(tx, enclosure.draftId, step);
  // With the draft goes what had not come in whole. Whoever names the draft of another browser gets nothing of it.
  if (!(await deleteDraft(tx, enclosure))) throw new DraftGone();
}
