import type { Tx } from "#platform/db";
import type { CaseTables } from "../queries.js";

/** A question whose term has ended. */
export type Ended = { readonly caseId: string; readonly number: string; readonly organisationId: string | null };

/** Some of the questions that were closed before a moment, held until this transaction ends; platform role. */
export async function takeClosedBefore(tx: Tx, before: Date, limit: number): Promise<Ended[]> {
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select(["case_id", "number", "organisation_id"])
    .where("municipality_id", "=", tx.municipalityId)
    .where("closed_at", "<", before)
    .orderBy("closed_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, number: row.number, organisationId: row.organisation_id }));
}

/** Removes questions with everything that belongs to them; platform role. */
export async function deleteCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  for (const table of ["cases.share", "cases.tracking_link", "cases.step", "cases.case"] as const)
    await tx
      .tables<CaseTables>()
      .deleteFrom(table)
      .where("municipality_id", "=", tx.municipalityId)
      .where("case_id", "in", [...caseIds])
      .execute();
}

/** Which of these organisations no question names any more; platform role. */
export async function findUnnamed(tx: Tx, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select("organisation_id")
    .distinct()
    .where("municipality_id", "=", tx.municipalityId)
    .where("organisation_id", "in", [...organisationIds])
    .execute();
  const named = new Set(rows.map((row) => row.organisation_id));
  return [...new Set(organisationIds)].filter((id) => !named.has(id));
}
