import type { Tx } from "#platform/db";
import type { Enclosure, Holder } from "../attachment.js";
import { deleteDraft, deleteFromDraft, holdAbout, updateToHolder } from "../queries.js";

/** What was kept of an earlier showing of the form is there no more: it waited for more than a day, or was sent already. */
export class DraftGone extends Error {}

/**
 * Gives the files that came along to a step or a sub-question, in the transaction of what they came along with.
 * @throws DraftGone
 */
export async function attachFiles(tx: Tx, enclosure: Enclosure | undefined, holder: Holder): Promise<void> {
  if (enclosure === undefined) return;
  await holdAbout(tx, enclosure.draftId);
  await deleteFromDraft(tx, enclosure.draftId, enclosure.leftOut);
  await updateToHolder(tx, enclosure.draftId, holder);
  // With the draft goes what had not come in whole. Whoever names the draft of another browser gets nothing of it.
  if (!(await deleteDraft(tx, enclosure))) throw new DraftGone();
}
