import { type SqlBool, sql } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, type CaseTables } from "../queries.js";

/** Where a page of a list begins: after this case. */
export type OwnPosition = { readonly at: string; readonly id: string };

/** What somebody asked with their account, the newest first; `limit` at most, beginning after `after`. */
export async function listAsked(
  read: Read,
  personId: string,
  after: OwnPosition | undefined,
  limit: number,
): Promise<Case[]> {
  let query = read
    .select<CaseTables>()
    .selectFrom("cases.case as c")
    .selectAll("c")
    .where("c.municipality_id", "=", read.municipalityId)
    .where("c.asker_person_id", "=", personId)
    .orderBy("c.received_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(limit);
  if (after) query = query.where(isAfter("c", after));
  return (await query.execute()).map(asCase);
}

const isAfter = (table: string, { at, id }: OwnPosition) =>
  sql<SqlBool>`(${sql.ref(`${table}.received_at`)}, ${sql.ref(`${table}.case_id`)}) < (${at}::timestamptz, ${id}::uuid)`;

/**
 * What others share with somebody, the newest first. Each reader has an index of its own to begin in; of what these give
 * the newest are shown.
 * @param readers as whom they read at this moment
 */
export async function listShared(
  read: Read,
  personId: string,
  readers: readonly string[],
  after: OwnPosition | undefined,
  limit: number,
): Promise<Case[]> {
  const newest = sql<{ received_at: Date; case_id: string }>`(
    select distinct s.received_at, s.case_id from unnest(${[...readers]}::uuid[]) r (id),
      lateral (select x.received_at, x.case_id from cases.share x
        where x.municipality_id = ${read.municipalityId} and x.reader_id = r.id and x.shared_by <> ${personId}
          and ${after ? isAfter("x", after) : sql<SqlBool>`true`}
        order by x.received_at desc, x.case_id desc limit ${limit}) s
    order by s.received_at desc, s.case_id desc limit ${limit})`;
  const rows = await read
    .select<CaseTables>()
    .selectFrom("cases.case as c")
    .innerJoin(newest.as("n"), "n.case_id", "c.case_id")
    .selectAll("c")
    .where("c.municipality_id", "=", read.municipalityId)
    .orderBy("c.received_at", "desc")
    .orderBy("c.case_id", "desc")
    .execute();
  return rows.map(asCase);
}

/** With which readers a case is shared. */
export async function findShares(read: Read, caseId: string): Promise<readonly string[]> {
  const rows = await read
    .select<CaseTables>()
    .selectFrom("cases.share")
    .select("reader_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .execute();
  return rows.map((row) => row.reader_id);
}

/** Shares a case with exactly these readers, and with nobody else any more. */
export async function replaceShares(
  tx: Tx,
  { caseId, sharedBy }: { readonly caseId: string; readonly sharedBy: string },
  readers: readonly string[],
): Promise<void> {
  const own = { municipality_id: tx.municipalityId, case_id: caseId };
  await deleteShares(tx, [caseId]);
  if (readers.length === 0) return;
  const { received_at } = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select("received_at")
    .where("municipality_id", "=", own.municipality_id)
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  const rows = readers.map((reader_id) => ({ ...own, reader_id, shared_by: sharedBy, received_at }));
  await tx.tables<CaseTables>().insertInto("cases.share").values(rows).execute();
}

/** Lets nobody read along with these cases any more. */
export async function deleteShares(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx
    .tables<CaseTables>()
    .deleteFrom("cases.share")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds])
    .execute();
}

/** Changes for which organisation a case was asked. */
export async function updateOrganisation(tx: Tx, caseId: string, organisationId: string | undefined): Promise<void> {
  // No new version: to whoever works on the question nothing has changed that they could overwrite.
  await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ organisation_id: organisationId ?? null })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Gives a case that was asked without an account an asker. @returns false when it has one, or was erased meanwhile */
export async function updateAsker(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const result = await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ asker_person_id: personId })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .where("asker_person_id", "is", null)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
