import type { Generated } from "kysely";
import type { Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { IdentityTables } from "../queries.js";

type Tables = IdentityTables & {
  "identity.platform_administrator": {
    person_id: string;
    email: string;
    email_key: Generated<string>;
    added_at: Date;
  };
  "identity.platform_request": { request_id: string; address: string; language: Lang; asked_at: Date };
  "identity.platform_link": {
    link_hash: Buffer;
    person_id: string;
    made_at: Date;
    expires_at: Date;
    spent_at: Date | null;
  };
};

/** Whoever runs the installation, by id; platform role, as everything here. */
export async function findPlatformAdministrator(tx: Tx, personId: string): Promise<{ email: string } | undefined> {
  return tx
    .tables<Tables>()
    .selectFrom("identity.platform_administrator")
    .select("email")
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

/** The same by address, waiting for whoever else gives them a link. @param key the address in lower case */
export async function holdPlatformAdministrator(tx: Tx, key: string) {
  return tx
    .tables<Tables>()
    .selectFrom("identity.platform_administrator")
    .select(["person_id", "email"])
    .where("email_key", "=", key)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertPlatformAdministrator(tx: Tx, personId: string, email: string, at: Date): Promise<void> {
  await tx.tables<Tables>().insertInto("identity.person").values({ person_id: personId, created_at: at }).execute();
  const row = { person_id: personId, email, added_at: at };
  await tx.tables<Tables>().insertInto("identity.platform_administrator").values(row).execute();
}

/** @returns who it was; undefined when nobody had this address */
export async function deletePlatformAdministrator(tx: Tx, key: string): Promise<string | undefined> {
  const row = await tx
    .tables<Tables>()
    .deleteFrom("identity.platform_administrator")
    .where("email_key", "=", key)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id;
}

export async function insertPlatformRequest(tx: Tx, row: Tables["identity.platform_request"]): Promise<void> {
  await tx.tables<Tables>().insertInto("identity.platform_request").values(row).execute();
}

/** Takes a request out: it is answered once. */
export async function takePlatformRequest(tx: Tx, requestId: string) {
  return tx
    .tables<Tables>()
    .deleteFrom("identity.platform_request")
    .where("request_id", "=", requestId)
    .returningAll()
    .executeTakeFirst();
}

/** How many links somebody got since a moment. */
export async function countPlatformLinks(tx: Tx, personId: string, since: Date): Promise<number> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom("identity.platform_link")
    .select("made_at")
    .where("person_id", "=", personId)
    .where("made_at", ">", since)
    .limit(100)
    .execute();
  return rows.length;
}

export async function insertPlatformLink(tx: Tx, row: Tables["identity.platform_link"]): Promise<void> {
  await tx.tables<Tables>().insertInto("identity.platform_link").values(row).execute();
}

/** Whether a link still works; looking does not use it up. */
export async function findPlatformLink(tx: Tx, hash: Buffer, now: Date): Promise<boolean> {
  const row = await tx
    .tables<Tables>()
    .selectFrom("identity.platform_link")
    .select("person_id")
    .where("link_hash", "=", hash)
    .where("spent_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a link up. @returns whose it is, once */
export async function spendPlatformLink(tx: Tx, hash: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .tables<Tables>()
    .updateTable("identity.platform_link")
    .set({ spent_at: now })
    .where("link_hash", "=", hash)
    .where("spent_at", "is", null)
    .where("expires_at", ">", now)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id;
}

/** Clears away what no longer opens anything. */
export async function deleteOldPlatformLinks(tx: Tx, before: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom("identity.platform_link").where("made_at", "<", before).execute();
  await tx.tables<Tables>().deleteFrom("identity.platform_request").where("asked_at", "<", before).execute();
}

/** Of each municipality: how many work there, whether anybody is its aanjager, and where its staff sign in. */
export async function listStandings(tx: Tx) {
  const counts = await tx
    .tables<Tables>()
    .selectFrom("identity.staff")
    .select(({ fn }) => ["municipality_id", fn.countAll<string>().as("n")])
    .where("left_at", "is", null)
    .groupBy("municipality_id")
    .execute();
  const aanjagers = await tx
    .tables<Tables>()
    .selectFrom("identity.staff_role as r")
    .innerJoin("identity.staff as s", (join) =>
      join.onRef("s.municipality_id", "=", "r.municipality_id").onRef("s.person_id", "=", "r.person_id"),
    )
    .select("r.municipality_id")
    .distinct()
    .where("r.role", "=", "aanjager")
    .where("s.left_at", "is", null)
    .execute();
  const providers = await tx
    .tables<Tables>()
    .selectFrom("identity.provider")
    .select(["municipality_id", "issuer"])
    .execute();
  const open = new Set(aanjagers.map(({ municipality_id }) => municipality_id));
  const issuers = new Map(providers.map(({ municipality_id, issuer }) => [municipality_id, issuer]));
  const staff = new Map(counts.map(({ municipality_id, n }) => [municipality_id, Number(n)]));
  return (municipalityId: string) => ({
    staff: staff.get(municipalityId) ?? 0,
    isOpen: open.has(municipalityId),
    issuer: issuers.get(municipalityId),
  });
}
