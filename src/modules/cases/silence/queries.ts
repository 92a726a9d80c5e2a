import type { Temporal } from "#platform/clock";
import type { Tx } from "#platform/db";
import type { CaseTables } from "../queries.js";
import { remindedSince, silentSince } from "./silence.js";

/** In which municipality which question waits too long for its asker. */
export type Silent = { readonly municipalityId: string; readonly caseId: string };

/**
 * Questions of every municipality whose asker may have to be asked once more, or that may have to be closed; the longest
 * silence first. Platform role.
 */
export async function findSilent(tx: Tx, today: Temporal.PlainDate, most: number): Promise<Silent[]> {
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select(["municipality_id", "case_id"])
    .where("status", "=", "waiting")
    .where("official_id", "is", null)
    .where((is) =>
      is.or([
        is.and([is("reminded_on", "is", null), is("waiting_since", "<=", silentSince(today).toString())]),
        is.and([is("reminded_on", "<", remindedSince(today).toString()), is("asker_email", "is not", null)]),
      ]),
    )
    .orderBy("waiting_since")
    .limit(most)
    .execute();
  return rows.map((row) => ({ municipalityId: row.municipality_id, caseId: row.case_id }));
}
