import type { Actor } from "#platform/access";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { type AuditFact, entryOf } from "./entry.js";
import { insertEntries } from "./queries.js";

export { sealAudit, type Verdict, verifyAudit } from "./chain.js";
export type { AuditFact } from "./entry.js";
export { findReads, type ReadRow } from "./queries.js";
export { ReadLog } from "./reads.js";

/** Puts on record, in the same transaction, who did what to what. */
export async function audit(tx: Tx, by: { actor: Actor; clock: Clock }, fact: AuditFact): Promise<void> {
  await insertEntries(tx, [entryOf(tx.municipalityId, by, fact)]);
}
