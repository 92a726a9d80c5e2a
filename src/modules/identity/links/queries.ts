import type { Tx } from "#platform/db";
import type { IdentityTables, SignInRequestRow } from "../queries.js";

type LinkRow = IdentityTables["identity.sign_in_link"];

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

/** Uses a link up. @returns whose it is, once; undefined for a link that does not work */
export async function spendLink(
  tx: Tx,
  hash: Buffer,
  now: Date,
): Promise<{ personId: string; back: string | undefined } | undefined> {
  const row = await tx
    .tables<IdentityTables>()
    .updateTable("identity.sign_in_link")
    .set({ spent_at: now })
    .where("municipality_id", "=", tx.municipalityId)
    .where("link_hash", "=", hash)
    .where("spent_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["person_id", "back"])
    .executeTakeFirst();
  return row && { personId: row.person_id, back: row.back ?? undefined };
}

/** Clears away what no longer opens anything; platform role. */
export async function deleteOldLinks(tx: Tx, before: Date): Promise<void> {
  await tx.tables<IdentityTables>().deleteFrom("identity.sign_in_link").where("made_at", "<", before).execute();
  await tx.tables<IdentityTables>().deleteFrom("identity.sign_in_request").where("asked_at", "<", before).execute();
}

/** Makes whoever else wants to give this person a link wait, so that links can be counted. */
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
