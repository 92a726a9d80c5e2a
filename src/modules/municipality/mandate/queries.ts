import type { Read, Tx } from "#platform/db";
import type { Mandate } from "./mandate.js";

type Tables = {
  "municipality.mandate": {
    municipality_id: string;
    given_by: Mandate["givenBy"];
    decided_on: string;
    holds: string;
    reference: string | null;
    public: boolean;
  };
};

/** What is on record; undefined when nobody has decided anything yet. */
export async function findMandate(read: Read): Promise<Mandate | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("municipality.mandate")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { given_by: givenBy, decided_on: decidedOn, holds, reference } = row;
  return { givenBy, decidedOn, holds, reference: reference ?? undefined, isPublic: row.public };
}

/** Puts this in the place of what was on record. @param mandate undefined for none */
export async function replaceMandate(tx: Tx, mandate: Mandate | undefined): Promise<void> {
  const { municipalityId } = tx;
  const tables = tx.tables<Tables>();
  await tables.deleteFrom("municipality.mandate").where("municipality_id", "=", municipalityId).execute();
  if (!mandate) return;
  const { givenBy, decidedOn, holds, reference, isPublic } = mandate;
  await tables
    .insertInto("municipality.mandate")
    .values({
      municipality_id: municipalityId,
      given_by: givenBy,
      decided_on: decidedOn,
      holds,
      reference: reference ?? null,
      public: isPublic,
    })
    .execute();
}
