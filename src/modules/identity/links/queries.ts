import type { Insertable } from "kysely";
import type { Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { IdentityTables, SignInRequestRow } from "../queries.js";

type LinkRow = Insertable<IdentityTables["identity.sign_in_link"]>;

export async function insertSignInRequest(tx: Tx, row: Omit<SignInRequestRow, "municipality_id">): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.sign_in_request")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/** Takes a request out: it is answered once. */
export async function takeSignInRequest(tx: Tx, requestId: string): Promise<SignInRequestRow | undefined> {
  return tx
    .tables<IdentityTables>()
    .deleteFrom("identity.sign_in_request")
    .where("municipality_id", "=", tx.municipalityId)
    .where("request_id", "=", requestId)
    .returningAll()
    .executeTakeFirst();
}

export async function insertLink(tx: Tx, row: Omit<LinkRow, "municipality_id">): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.sign_in_link")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/** Whose a link was: of a member of staff, or of whoever holds a mailbox. */
export type SpentLink = { readonly back: string | undefined } & (
  | { readonly personId: string }
  | { readonly address: string; readonly language: Lang }
);

/** Uses a link up. @returns whose it is, once; undefined for a link that does not work */
export async function spendLink(tx: Tx, hash: Buffer, now: Date): Promise<SpentLink | undefined> {
  const row = await tx
    .tables<IdentityTables>()
    .updateTable("identity.sign_in_link")
    .set({ spent_at: now })
    .where("municipality_id", "=", tx.municipalityId)
    .where("link_hash", "=", hash)
    .where("spent_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["person_id", "address", "language", "back"])
    .executeTakeFirst();
  if (!row) return undefined;
  const { person_id: personId, address, language } = row;
  const back = row.back ?? undefined;
  if (personId !== null) return { personId, back };
  return address === null || language === null ? undefined : { address, language, back };
}

/** Clears away what no longer opens anything; platform role. */
export async function deleteOldLinks(tx: Tx, before: Date): Promise<void> {
  await tx.tables<IdentityTables>().deleteFrom("identity.sign_in_link").where("made_at", "<", before).execute();
  await tx.tables<IdentityTables>().deleteFrom("identity.sign_in_request").where("asked_at", "<", before).execute();
}

/** Makes whoever else wants to give this person a link or roles wait, and whoever records their departure. */
export async function lockStaff(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .selectFrom("identity.staff")
    .select("person_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .forNoKeyUpdate()
    .execute();
}
