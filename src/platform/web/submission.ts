import { createHash } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { CSRF_FIELD } from "#platform/ui";
import { findSubmission, insertSubmission } from "./queries.js";
import type { Sent } from "./upload.js";

/**
 * What makes a form "the same form": where it was sent, by whom, which showing of it, every word in it, and the files.
 * Somebody who goes back, changes a word and sends again has sent something new.
 * @param path with the id of the record in it: the same words about another record are another form
 */
export function submissionKey(path: string, cookie: string, { fields, file, taken }: Sent): Buffer {
  const content = [...fields].filter(([name]) => name !== CSRF_FIELD).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = file === undefined || file === "too-large" ? "" : file.bytes;
  return createHash("sha256")
    .update(JSON.stringify([path, cookie, content]))
    .update(bytes)
    .update(taken?.digest ?? "")
    .digest();
}

/** Does the work once for a key, also when the same form arrives twenty times at the same moment. */
export async function onceFor(tx: Tx, key: Buffer, clock: Clock, work: () => Promise<string>): Promise<string> {
  const known = await findSubmission(tx, key);
  if (known !== undefined) return known;
  const result = await work();
  await insertSubmission(tx, key, result, new Date(clock.now().epochMilliseconds));
  return result;
}
