import { sql } from "kysely";
import type { Tx } from "#platform/db";

/** Some cases of every municipality are looked up and indexed anew, in the order of their keys; platform role. @returns the last, and how many */
export async function indexSome(
  tx: Tx,
  after: { readonly municipalityId: string; readonly caseId: string },
  limit: number,
): Promise<{ municipalityId: string; caseId: string; count: number } | undefined> {
  const { rows } = await sql<{ municipality_id: string; case_id: string; done: unknown }>`
    with batch as materialized (
      select municipality_id, case_id from cases.case
      where (municipality_id, case_id) > (${after.municipalityId}::uuid, ${after.caseId}::uuid)
      order by municipality_id, case_id limit ${limit})
    select municipality_id, case_id, cases.index_case(municipality_id, case_id)::text as done from batch
    order by municipality_id, case_id`.execute(tx.tables());
  const last = rows.at(-1);
  return last && { municipalityId: last.municipality_id, caseId: last.case_id, count: rows.length };
}
