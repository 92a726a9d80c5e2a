import type { Tx } from "#platform/db";
import type { IdentityTables } from "../queries.js";

type Tables = IdentityTables & {
  "identity.absence": { municipality_id: string; person_id: string };
  "identity.staff_invitation": { municipality_id: string; person_id: string | null };
  "identity.provider_draft": {
    municipality_id: string;
    tried_by: string | null;
    tried_at: Date | null;
    tried_subject: string | null;
    tried_claims: unknown;
  };
};

/**
 * Takes away who somebody was, of those who left before a moment and have not come back. The row stays, for what leads to it.
 * @param most so many at once; platform role
 * @returns whose it was
 */
export async function forgetLeftBefore(tx: Tx, before: Date, at: Date, most: number): Promise<string[]> {
  const nobody = {
    name: "",
    email: "",
    job_title_nl: "",
    job_title_en: "",
    phone: null,
    partner: null,
    deputy_id: null,
  };
  const left = tx
    .tables<Tables>()
    .selectFrom("identity.staff")
    .select("person_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("left_at", "<", before)
    .where("forgotten_at", "is", null)
    .orderBy("left_at")
    .limit(most)
    .forUpdate();
  const rows = await tx
    .tables<Tables>()
    .updateTable("identity.staff")
    .set({ ...nobody, working_days: [1, 2, 3, 4, 5], forgotten_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "in", left)
    .returning("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Removes what else is known of people who are forgotten here: absence, invitations, and who they are at a provider. Platform role. */
export async function deleteTraces(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  for (const table of ["identity.absence", "identity.staff_invitation", "identity.external_identity"] as const)
    await tx
      .tables<Tables>()
      .deleteFrom(table)
      .where("municipality_id", "=", tx.municipalityId)
      .where("person_id", "in", [...personIds])
      .execute();
  await tx
    .tables<Tables>()
    .updateTable("identity.provider_draft")
    .set({ tried_by: null, tried_at: null, tried_subject: null, tried_claims: null })
    .where("municipality_id", "=", tx.municipalityId)
    .where("tried_by", "in", [...personIds])
    .execute();
}
