import { settings } from "#municipality";
import { audit } from "#platform/audit";
import { type Clock, dayOf, firstKept } from "#platform/clock";
import type { Database, Tx } from "#platform/db";
import { doEach } from "#platform/jobs";
import { deleteTraces, forgetLeftBefore } from "../former/queries.js";

/** So many go in one transaction, so that nobody waits for a long one. */
const BATCH = 200;

/**
 * Takes away who somebody was whose term after leaving has ended, in each municipality that chose one: whoever left on 23
 * November is forgotten in the night after 23 November, so many years later. Their id stays with the questions, steps and audit
 * entries of theirs, and leads to "a former colleague".
 * Legal rule: GDPR article 5(1)(e) wants no name kept longer than necessary; no law names the years, so the municipality does.
 * @returns how many were forgotten
 * @throws Unfinished at the end, when it failed in any municipality; in the others they are forgotten
 */
export async function forgetFormerStaff(db: Database, clock: Clock): Promise<number> {
  let gone = 0;
  await doEach(await db.platform(settings.findRetention), async ({ municipalityId, keepStaffYears }) => {
    if (keepStaffYears === undefined) return;
    const before = new Date(firstKept(dayOf(clock.now()), keepStaffYears).epochMilliseconds);
    for (;;) {
      const count = await db.platform((tx) => forgetSome(tx, clock, before), municipalityId);
      gone += count;
      if (count < BATCH) return;
    }
  });
  return gone;
}

async function forgetSome(tx: Tx, clock: Clock, before: Date): Promise<number> {
  const ids = await forgetLeftBefore(tx, before, new Date(clock.now().epochMilliseconds), BATCH);
  await deleteTraces(tx, ids);
  const actor = { kind: "system", name: "identity.forget-former-staff" } as const;
  for (const id of ids) await audit(tx, { actor, clock }, { action: "staff.forget", subject: { kind: "person", id } });
  return ids.length;
}
