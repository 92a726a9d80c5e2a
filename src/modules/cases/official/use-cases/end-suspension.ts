import type { Temporal } from "#platform/clock";
import type { Tx } from "#platform/db";
import type { Case } from "../../case.js";
import { findOfficial, updateEnded } from "../queries.js";
import { endOf, openSuspension } from "../rules.js";
import { termOf } from "../term.js";

/**
 * Lets the term of the law run again when a case no longer waits: whoever sent it completed it, or the owner goes on. Earlier
 * than the set day, the last day of the term becomes earlier too.
 * @returns what changes with the case
 */
export async function endSuspension(
  tx: Tx,
  found: Case,
  today: Temporal.PlainDate,
): Promise<{ suspended_until?: null; answer_due?: string }> {
  if (found.suspendedUntil === undefined || !found.official) return {};
  const official = await findOfficial(tx, found.official.id);
  const open = official && openSuspension(official.changes);
  if (!official || !open) return { suspended_until: null };
  const endedOn = endOf(open.toDay, today);
  await updateEnded(tx, open.id, endedOn);
  const changes = official.changes.map((change) => (change.id === open.id ? { ...open, endedOn } : change));
  return { suspended_until: null, answer_due: termOf(official, changes).last.toString() };
}
