import { forgetOrganisations } from "#directory";
import { settings } from "#municipality";
import { audit } from "#platform/audit";
import { type Clock, dayOf, firstKept } from "#platform/clock";
import type { Database, Tx } from "#platform/db";
import { deleteCases, type Ended, findUnnamed, takeClosedBefore } from "../retention/queries.js";

/** So many go in one transaction, so that nobody waits for a long one. */
const BATCH = 200;

/**
 * Destroys every closed question whose term has ended, in each municipality that chose one: a question that was closed
 * on 23 November goes in the night after 23 November, so many years later. What went is on record by its number alone.
 * Legal rule: the Archiefwet has records destroyed when the term of the adopted selection list has passed; which term
 * that is, the municipality says.
 * @returns how many went
 */
export async function destroyOldCases(db: Database, clock: Clock): Promise<number> {
  let gone = 0;
  for (const { municipalityId, keepYears } of await db.platform(settings.findRetention)) {
    if (keepYears === undefined) continue;
    const before = new Date(firstKept(dayOf(clock.now()), keepYears).epochMilliseconds);
    for (;;) {
      const count = await db.platform((tx) => destroySome(tx, clock, before), municipalityId);
      gone += count;
      if (count < BATCH) break;
    }
  }
  return gone;
}

async function destroySome(tx: Tx, clock: Clock, before: Date): Promise<number> {
  const ended = await takeClosedBefore(tx, before, BATCH);
  if (ended.length === 0) return 0;
  const ids = ended.map(({ caseId }) => caseId);
  await deleteCases(tx, ids);
  const organisations = ended.flatMap(({ organisationId }) => organisationId ?? []);
  await forgetOrganisations(tx, organisations, findUnnamed);
  for (const one of ended) await record(tx, clock, one);
  return ended.length;
}

const record = (tx: Tx, clock: Clock, { caseId, number }: Ended) =>
  audit(
    tx,
    { actor: { kind: "system", name: "cases.destroy-old-cases" }, clock },
    { action: "case.destroy", subject: { kind: "case", id: caseId }, detail: { number } },
  );
