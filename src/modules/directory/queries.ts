import { sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";

/** Several organisations can have one name; more than that is no name to find somebody by. */
const MOST_OF_ONE_NAME = 5;

export type DirectoryTables = {
  "directory.organisation": {
    municipality_id: string;
    organisation_id: string;
    name: string;
    name_key: string;
    named_at: Date;
    /** The organisation with members that it is, when it was named from an account. */
    enterprise_id: string | null;
  };
};

/** Adds an organisation, or finds the one with the same name and holds it, so that nobody forgets it. @returns its id */
export async function upsertOrganisation(tx: Tx, row: DirectoryTables["directory.organisation"]): Promise<string> {
  const kept = await tx
    .tables<DirectoryTables>()
    .insertInto("directory.organisation")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "name_key"])
        .where("enterprise_id", "is", null)
        .doUpdateSet({ name: sql<string>`directory.organisation.name` }),
    )
    .returning("organisation_id")
    .executeTakeFirstOrThrow();
  return kept.organisation_id;
}

/** Names of organisations by id; ids of other municipalities are not found. */
export async function findOrganisationNames(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select<DirectoryTables>()
    .selectFrom("directory.organisation")
    .modifyFront(keptPlan("organisation-names"))
    .select(["organisation_id", "name"])
    .where("municipality_id", "=", read.municipalityId)
    .where("organisation_id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, row.name]));
}

/** The organisations with a name here: as somebody named them, and those with members. @param nameKey as `nameKey` gives it */
export async function findOrganisationIdsByKey(read: Read, nameKey: string): Promise<string[]> {
  const rows = await read
    .select<DirectoryTables>()
    .selectFrom("directory.organisation")
    .select("organisation_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("name_key", "=", nameKey)
    .limit(MOST_OF_ONE_NAME)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Adds an organisation with members to those that a municipality knows, or finds it again. @returns its id here */
export async function upsertEnterpriseHere(tx: Tx, row: DirectoryTables["directory.organisation"]): Promise<string> {
  const kept = await tx
    .tables<DirectoryTables>()
    .insertInto("directory.organisation")
    .values(row)
    .onConflict((conflict) => conflict.columns(["municipality_id", "enterprise_id"]).doUpdateSet({ name: row.name }))
    .returning("organisation_id")
    .executeTakeFirstOrThrow();
  return kept.organisation_id;
}

/** Which organisation with members one is that a municipality knows; undefined for a mere name. */
export async function findEnterpriseId(read: Read, organisationId: string): Promise<string | undefined> {
  const row = await read
    .select<DirectoryTables>()
    .selectFrom("directory.organisation")
    .select("enterprise_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row?.enterprise_id ?? undefined;
}

/** Which of these were only named, held until this transaction ends; platform role. */
export async function takeOrganisations(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .tables<DirectoryTables>()
    .selectFrom("directory.organisation")
    .select("organisation_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("organisation_id", "in", [...ids])
    .where("enterprise_id", "is", null)
    .orderBy("organisation_id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Forgets organisations that were only named; those with members of their own stay; platform role. */
export async function deleteOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .tables<DirectoryTables>()
    .deleteFrom("directory.organisation")
    .where("municipality_id", "=", tx.municipalityId)
    .where("organisation_id", "in", [...ids])
    .where("enterprise_id", "is", null)
    .execute();
}
