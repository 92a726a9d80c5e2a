import type { Read, Tx } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, type CaseTables, casesOf } from "../queries.js";

/** The case that a private link opens; undefined when the link was revoked or never given. */
export async function findCaseByLink(read: Read, linkId: string): Promise<Case | undefined> {
  const row = await casesOf(read)
    .innerJoin("cases.tracking_link as l", (join) =>
      join.onRef("l.municipality_id", "=", "c.municipality_id").onRef("l.case_id", "=", "c.case_id"),
    )
    .where("l.municipality_id", "=", read.municipalityId)
    .where("l.link_id", "=", linkId)
    .where("l.revoked_at", "is", null)
    .executeTakeFirst();
  return row && asCase(row);
}

/** Which case a private link opens. */
export async function findCaseIdByLink(read: Read, linkId: string): Promise<string | undefined> {
  return (await findCaseByLink(read, linkId))?.id;
}

/** The links to a case that still work, the newest first. */
const linksTo = (read: Read, caseId: string) =>
  read
    .select<CaseTables>()
    .selectFrom("cases.tracking_link")
    .select("link_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc");

/** The newest link to a case that still works. */
export async function findLinkId(read: Read, caseId: string): Promise<string | undefined> {
  return (await linksTo(read, caseId).limit(1).executeTakeFirst())?.link_id;
}

/** The newest link to a case that still works, when it was made since a moment to show it to this member of staff. */
export async function findShownLinkId(
  read: Read,
  caseId: string,
  { personId, since }: { readonly personId: string; readonly since: Date },
): Promise<string | undefined> {
  const shown = linksTo(read, caseId).where("shown_to", "=", personId).where("created_at", ">", since);
  return (await shown.limit(1).executeTakeFirst())?.link_id;
}

/** @param shownTo who of the staff may see it on a receipt, where it is not mailed */
export async function insertLink(tx: Tx, linkId: string, caseId: string, at: Date, shownTo?: string): Promise<void> {
  const row = {
    municipality_id: tx.municipalityId,
    link_id: linkId,
    case_id: caseId,
    created_at: at,
    revoked_at: null,
    shown_to: shownTo ?? null,
  };
  await tx.tables<CaseTables>().insertInto("cases.tracking_link").values(row).execute();
}

/** Ends every private link to a case that still works. */
export async function revokeLinks(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx
    .tables<CaseTables>()
    .updateTable("cases.tracking_link")
    .set({ revoked_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .where("revoked_at", "is", null)
    .execute();
}
