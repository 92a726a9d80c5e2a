import type { Actor } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { findShownLinkId } from "../links/queries.js";

/** So long whoever noted a question, or renewed its link, sees that link to print it. */
const SHOWN_MINUTES = 60;

/** The link that may stand on the receipt of a case now, for this reader; undefined when none may. */
export async function findReceiptLink(
  read: Read,
  caseId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (actor.kind !== "person") return undefined;
  const since = new Date(now.subtract({ minutes: SHOWN_MINUTES }).epochMilliseconds);
  return findShownLinkId(read, caseId, { personId: actor.personId, since });
}
