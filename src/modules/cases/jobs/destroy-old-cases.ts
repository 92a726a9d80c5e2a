import { forgetOrganisations } from "#directory";
import { settings } from "#municipality";
import { audit } from "#platform/audit";
import { type Clock, dayOf, firstKept } from "#platform/clock";
import { type Database, isUnavailable, type Tx } from "#platform/db";
import { doEach, Unfinished } from "#platform/jobs";
import { deleteCases, type Ended, findUnnamed, takeClosedBefore } from "../retention/queries.js";

/** So many go in one transaction, so that nobody waits for a long one. */
const BATCH = 200;

/**
 * Destroys every closed question whose term has ended, in each municipality that chose one: a question that was closed
 * on 23 November goes in the night after 23 November, so many years later. What went is on record by its number alone.
 * Legal rule: the Archiefwet has records destroyed when the term of the adopted selection list has passed; which term
 * that is, the municipality says.
 * @returns how many went
 * @throws Unfinished at the end, when any could not be destroyed; the others have gone
 */
export async function destroyOldCases(db: Database, clock: Clock): Promise<number> {
  let gone = 0;
  await doEach(await db.platform(settings.findRetention), async ({ municipalityId, keepYears }) => {
    if (keepYears === undefined) return;
    const before = new Date(firstKept(dayOf(clock.now()), keepYears).epochMilliseconds);
    await destroyIn(db, clock, { municipalityId, before }, (count) => {
      gone += count;
    });
  });
  return gone;
}

type Term = { readonly municipalityId: string; readonly before: Date };

/**
 * Some at a time. When that fails fewer are tried, until it is known which one cannot be destroyed: that one is passed over, and
 * the others go.
 * @throws Unfinished at the end, when any was passed over
 */
async function destroyIn(
  db: Database,
  clock: Clock,
  { municipalityId, before }: Term,
  onGone: (count: number) => void,
): Promise<void> {
  const stuck: string[] = [];
  const errors: unknown[] = [];
  let tried = 0;
  for (let size = BATCH; ; ) {
    let ended: readonly Ended[] = [];
    try {
      await db.platform(async (tx) => {
        ended = await takeClosedBefore(tx, before, size, stuck);
        await destroy(tx, clock, ended);
      }, municipalityId);
      onGone(ended.length);
      tried += ended.length;
      if (ended.length < size) break;
    } catch (error) {
      const [first] = ended;
      if (!first || isUnavailable(error)) throw error;
      size = ended.length === 1 ? BATCH : Math.ceil(ended.length / 2);
      if (ended.length > 1) continue;
      stuck.push(first.caseId);
      errors.push(error);
      tried += 1;
    }
  }
  if (errors.length > 0) throw new Unfinished(errors, tried);
}

async function destroy(tx: Tx, clock: Clock, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const ids = ended.map(({ caseId }) => caseId);
  await deleteCases(tx, ids);
  const organisations = ended.flatMap(({ organisationId }) => organisationId ?? []);
  await forgetOrganisations(tx, organisations, findUnnamed);
  for (const one of ended) await record(tx, clock, one);
}

const record = (tx: Tx, clock: Clock, { caseId, number }: Ended) =>
  audit(
    tx,
    { actor: { kind: "system", name: "cases.destroy-old-cases" }, clock },
    { action: "case.destroy", subject: { kind: "case", id: caseId }, detail: { number } },
  );
