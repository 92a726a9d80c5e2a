import type { Read } from "#platform/db";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { holdFromErasing } from "../retention/queries.js";

/**
 * Sends a mail that tells of whoever asked a question, with what is true at that moment. Reading and writing are one transaction
 * in which nobody erases them: whoever does so waits and finds the mail, or was first, and then there is nobody to tell.
 * @param write gives no letter when there is nothing to tell
 */
export function sendAbout(
  context: JobContext,
  caseId: string,
  write: (read: Read) => Promise<Letter | undefined>,
): Promise<void> {
  return context.write(async (tx) => {
    await holdFromErasing(tx, caseId);
    const letter = await write(tx);
    if (letter) await sendLetter(tx, context, { ...letter, about: caseId });
  });
}
