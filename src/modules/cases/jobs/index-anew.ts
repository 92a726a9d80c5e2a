import { type Database, NOWHERE } from "#platform/db";
import { indexSome } from "../indexing/queries.js";

/** So many in one transaction, so that none takes long. */
const BATCH = 500;

/**
 * Stems the words of every question anew. Needed when another major version of PostgreSQL keeps them, as its stemmer for
 * Dutch may be another one. Changes nothing else, and can be done again.
 * @returns how many questions
 */
export async function indexAnew(db: Database): Promise<number> {
  let count = 0;
  let after = { municipalityId: NOWHERE, caseId: NOWHERE };
  for (;;) {
    const last = await db.platform((tx) => indexSome(tx, after, BATCH));
    if (!last) return count;
    count += last.count;
    after = last;
  }
}
