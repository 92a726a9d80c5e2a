import { sql } from "kysely";
import { newId, type Read, type Tx } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, type CaseTables, casesOf } from "../queries.js";

/** The numbers of cases by id; those that were destroyed have none. */
export async function findNumbers(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select<CaseTables>()
    .selectFrom("cases.case")
    .select(["case_id", "number"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.number]));
}

/** A case by the number that people call it by. */
export async function findCaseByNumber(read: Read, number: string): Promise<Case | undefined> {
  const row = await casesOf(read).where("c.number", "=", number).executeTakeFirst();
  return row && asCase(row);
}

/** Copies the files of steps to a step of another case; those that they came along with keep theirs. */
export async function insertFilesOfSteps(
  tx: Tx,
  from: { readonly caseId: string; readonly stepIds: readonly string[] },
  to: { readonly caseId: string; readonly stepId: string },
): Promise<void> {
  if (from.stepIds.length === 0) return;
  const files = await tx
    .tables<{
      "cases.attachment": { municipality_id: string; attachment_id: string; case_id: string; step_id: string };
    }>()
    .selectFrom("cases.attachment")
    .select("attachment_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", from.caseId)
    .where("step_id", "in", [...from.stepIds])
    .orderBy("attachment_id")
    .execute();
  for (const { attachment_id } of files) {
    const id = newId();
    await sql`insert into cases.attachment (municipality_id, attachment_id, case_id, step_id, name, media_type, bytes)
      select municipality_id, ${id}, ${to.caseId}, ${to.stepId}, name, media_type, bytes from cases.attachment
      where municipality_id = ${tx.municipalityId} and attachment_id = ${attachment_id}`.execute(tx.tables());
    await sql`insert into cases.attachment_piece (municipality_id, attachment_id, place, body)
      select municipality_id, ${id}, place, body from cases.attachment_piece
      where municipality_id = ${tx.municipalityId} and attachment_id = ${attachment_id}`.execute(tx.tables());
  }
}

/** Lets nobody read along with a case any more but these. */
export async function deleteOtherShares(tx: Tx, caseId: string, keep: readonly string[]): Promise<void> {
  let query = tx
    .tables<CaseTables>()
    .deleteFrom("cases.share")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId);
  if (keep.length > 0) query = query.where("reader_id", "not in", [...keep]);
  await query.execute();
}

/** Shares a new case with whoever reads along with another one. */
export async function insertSharesOf(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at)
    select municipality_id, ${toId}, reader_id, shared_by, received_at from cases.share
    where municipality_id = ${tx.municipalityId} and case_id = ${fromId}`.execute(tx.tables());
}
