import type { Read, Tx } from "#platform/db";
import { deleteAttachments } from "../attachments/queries.js";
import type { Case, Status } from "../case.js";
import { deleteExperiences, deleteRemarks } from "../experience/queries.js";
import type { HandoverTables } from "../handover/queries.js";
import { revokeLinks } from "../links/queries.js";
import { deleteOfficials } from "../official/queries.js";
import { deleteShares } from "../own/queries.js";
import { asCase, type CaseTables } from "../queries.js";
import { deleteSubQuestions } from "../sub-questions/queries.js";
import { forgetTransfers, type TransferTables } from "../transfer/queries.js";

/** Where a question is found, kept by the database itself. */
type SearchTables = { "cases.search_entry": { municipality_id: string; case_id: string; words: string } };

/** A question whose term has ended. */
export type Ended = { readonly caseId: string; readonly number: string; readonly organisationId: string | null };

/**
 * Some of the questions that were closed before a moment, but for some, held until this transaction ends; platform role. Where
 * somebody else holds one for a moment, such as a mail that is being written, this waits: a question that was passed over would stay
 * another day.
 * @param without their ids
 */
export async function takeClosedBefore(
  tx: Tx,
  before: Date,
  limit: number,
  without: readonly string[],
): Promise<Ended[]> {
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select(["case_id", "number", "organisation_id"])
    .where("municipality_id", "=", tx.municipalityId)
    .where("closed_at", "<", before)
    .$if(without.length > 0, (query) => query.where("case_id", "not in", [...without]))
    .orderBy("closed_at")
    .limit(limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, number: row.number, organisationId: row.organisation_id }));
}

/** Removes questions with everything that belongs to them; platform role. */
export async function deleteCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await deleteAttachments(tx, caseIds);
  await deleteSubQuestions(tx, caseIds);
  await forgetTransfers(tx, caseIds);
  await deleteOfficials(tx, caseIds);
  // Notes, mentions, followers and notices go with the case, by its keys.
  await deleteExperiences(tx, caseIds);
  await deleteShares(tx, caseIds);
  for (const table of [
    "cases.tracking_link",
    "cases.handover",
    "cases.transfer",
    "cases.step",
    "cases.search_entry",
    "cases.case",
  ] as const)
    await tx
      .tables<HandoverTables & TransferTables & SearchTables>()
      .deleteFrom(table)
      .where("municipality_id", "=", tx.municipalityId)
      .where("case_id", "in", [...caseIds])
      .execute();
}

/** Which of these organisations no question names any more; platform role. */
export async function findUnnamed(read: Read, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await read
    .select<CaseTables>()
    .selectFrom("cases.case")
    .select("organisation_id")
    .distinct()
    .where("municipality_id", "=", read.municipalityId)
    .where("organisation_id", "in", [...organisationIds])
    .execute();
  const named = new Set(rows.map((row) => row.organisation_id));
  return [...new Set(organisationIds)].filter((id) => !named.has(id));
}

/** More than anybody asks; of whoever asked more, these are the newest. */
const MOST = 200;

type Account = { readonly personId: string; readonly email: string };

/**
 * The questions of whoever has an account, the newest first: asked with it, or with the address that they have proved to
 * be theirs.
 */
export async function findCasesOf(read: Read, { personId, email }: Account): Promise<Case[]> {
  const of = (column: "asker_person_id" | "asker_email_key", value: string) =>
    read
      .select<CaseTables>()
      .selectFrom("cases.case")
      .selectAll()
      .where("municipality_id", "=", read.municipalityId)
      .where(column, "=", value)
      .orderBy("received_at", "desc")
      .limit(MOST)
      .execute();
  const rows = [...(await of("asker_person_id", personId)), ...(await of("asker_email_key", email.toLowerCase()))];
  const found = new Map(rows.map((row) => [row.case_id, asCase(row)]));
  return [...found.values()].sort((a, b) => b.receivedAt.epochMilliseconds - a.receivedAt.epochMilliseconds);
}

/** All of them in some statuses, held until this transaction ends: none is left out, none moves on. Platform role. */
export async function takeCasesOf(tx: Tx, { personId, email }: Account, statuses: readonly Status[]): Promise<Case[]> {
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .selectAll()
    .where("municipality_id", "=", tx.municipalityId)
    .where((row) => row.or([row("asker_person_id", "=", personId), row("asker_email_key", "=", email.toLowerCase())]))
    .where("status", "in", [...statuses])
    .orderBy("case_id")
    .forUpdate()
    .execute();
  return rows.map(asCase);
}

/** By what whoever asks to be forgotten is found: one question, or a mail address, with the account that is of it. */
export type Sought = { readonly number: string } | { readonly email: string; readonly personId?: string | undefined };

/** The questions by their number, or by the mail address or account that they were asked with, held until this transaction ends; platform role. */
export async function takeSought(tx: Tx, sought: Sought): Promise<Case[]> {
  const rows = await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .selectAll()
    .where("municipality_id", "=", tx.municipalityId)
    .where((row) =>
      "number" in sought
        ? row("number", "=", sought.number)
        : row.or([
            row("asker_email_key", "=", sought.email.toLowerCase()),
            ...(sought.personId === undefined ? [] : [row("asker_person_id", "=", sought.personId)]),
          ]),
    )
    .orderBy("case_id")
    .forUpdate()
    .execute();
  return rows.map(asCase);
}

/** Lets whoever erases or destroys a question wait until this transaction ends, and waits for them. */
export async function holdFromErasing(tx: Tx, caseId: string): Promise<void> {
  await tx
    .tables<CaseTables>()
    .selectFrom("cases.case")
    .select("case_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .forKeyShare()
    .execute();
}

/** Whether any question here still names a mail address. */
export async function findIsNamed(read: Read, email: string): Promise<boolean> {
  const row = await read
    .select<CaseTables>()
    .selectFrom("cases.case")
    .select("case_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("asker_email_key", "=", email.toLowerCase())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes away who asked a question that is held, their line about the answer, and with whom it was shared; private links to it end. Platform role. */
export async function eraseCase(tx: Tx, { id, version }: Pick<Case, "id" | "version">, at: Date): Promise<void> {
  const nobody = { asker_name: "", asker_email: null, asker_phone: null, asker_person_id: null };
  await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ ...nobody, organisation_id: null, erased_at: at, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", id)
    .execute();
  await deleteShares(tx, [id]);
  await forgetTransfers(tx, [id]);
  await deleteRemarks(tx, id);
  await revokeLinks(tx, id, at);
}

/** Lets go of the questions of an account: nobody reads along any more, and they can be kept anew. @returns their ids */
export async function releaseCases(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ asker_person_id: null })
    .where("municipality_id", "=", tx.municipalityId)
    .where("asker_person_id", "=", personId)
    .returning("case_id")
    .execute();
  const ids = rows.map((row) => row.case_id);
  if (ids.length > 0) await deleteShares(tx, ids);
  return ids;
}
