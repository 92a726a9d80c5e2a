import type { Read, Tx } from "#platform/db";
import { type Choice, choicesFor, type Kind, kinds, type Preference, usual } from "../kinds.js";

type PreferenceTables = {
  "cases.notice_preference": {
    municipality_id: string;
    person_id: string;
    outside_hours: boolean;
    version: number;
  };
  "cases.notice_choice": { municipality_id: string; person_id: string; kind: Kind; choice: Choice };
};

/** What somebody chose; what is usual where they chose nothing. */
export async function findPreference(read: Read, personId: string): Promise<Preference> {
  const tables = read.select<PreferenceTables>();
  const row = await tables
    .selectFrom("cases.notice_preference")
    .select(["outside_hours", "version"])
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!row) return usual;
  const chosen = await tables
    .selectFrom("cases.notice_choice")
    .select(["kind", "choice"])
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .execute();
  const known = chosen.filter(({ kind, choice }) => kinds.includes(kind) && choicesFor(kind).includes(choice));
  return {
    choices: { ...usual.choices, ...Object.fromEntries(known.map(({ kind, choice }) => [kind, choice])) },
    outsideHours: row.outside_hours,
    version: row.version,
  };
}

/**
 * Writes what somebody chose.
 * @returns false when they had chosen something else meanwhile
 */
export async function writePreference(tx: Tx, personId: string, chosen: Preference): Promise<boolean> {
  const own = { municipality_id: tx.municipalityId, person_id: personId };
  const tables = tx.tables<PreferenceTables>();
  const row = { outside_hours: chosen.outsideHours, version: chosen.version + 1 };
  const written = await tables
    .insertInto("cases.notice_preference")
    .values({ ...own, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "person_id"])
        .doUpdateSet(row)
        .where("cases.notice_preference.version", "=", chosen.version),
    )
    .executeTakeFirst();
  if (Number(written.numInsertedOrUpdatedRows) !== 1) return false;
  for (const kind of kinds)
    await tables
      .insertInto("cases.notice_choice")
      .values({ ...own, kind, choice: chosen.choices[kind] })
      .onConflict((conflict) =>
        conflict.columns(["municipality_id", "person_id", "kind"]).doUpdateSet({ choice: chosen.choices[kind] }),
      )
      .execute();
  return true;
}

/** What somebody chose who leaves. */
export async function deletePreference(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<PreferenceTables>()
    .deleteFrom("cases.notice_preference")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .execute();
}
