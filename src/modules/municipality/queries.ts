import type { Read, Tx } from "#platform/db";
import type { Municipality } from "./municipality.js";

export type MunicipalityTables = {
  "municipality.municipality": {
    municipality_id: string;
    cbs_code: string;
    slug: string;
    host: string | null;
    name: string;
    kind: Municipality["kind"];
    term: Municipality["term"];
    case_prefix: string;
    desk_address: string | null;
    desk_hours_nl: string | null;
    desk_hours_en: string | null;
    phone: string | null;
    email: string | null;
    first_reaction_days: number;
    answer_days: number;
  };
  "municipality.closing_day": { municipality_id: string; day: string };
};

type Row = MunicipalityTables["municipality.municipality"];

function asMunicipality(row: Row): Municipality {
  return {
    id: row.municipality_id,
    cbsCode: row.cbs_code,
    slug: row.slug,
    host: row.host ?? undefined,
    name: row.name,
    kind: row.kind,
    term: row.term,
    casePrefix: row.case_prefix,
    desk: {
      address: row.desk_address ?? undefined,
      hours: { nl: row.desk_hours_nl ?? undefined, en: row.desk_hours_en ?? undefined },
      phone: row.phone ?? undefined,
      email: row.email ?? undefined,
    },
    promise: { firstReactionDays: row.first_reaction_days, answerDays: row.answer_days },
  };
}

/** Every municipality that takes part, by name; platform role. */
export async function findMunicipalities(tx: Tx): Promise<Municipality[]> {
  const rows = await tx
    .tables<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .selectAll()
    .orderBy("name")
    .execute();
  return rows.map(asMunicipality);
}

/** The municipality of this transaction. */
export async function findMunicipality(read: Read): Promise<Municipality> {
  const row = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirstOrThrow();
  return asMunicipality(row);
}

/** Days on which this town hall is closed, besides weekends and public holidays, as ISO dates. */
export async function findClosingDays(read: Read): Promise<ReadonlySet<string>> {
  const rows = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.closing_day")
    .select("day")
    .where("municipality_id", "=", read.municipalityId)
    .execute();
  return new Set(rows.map((row) => row.day));
}

/** Adds a municipality; platform role. */
export async function insertMunicipality(tx: Tx, row: Row): Promise<void> {
  await tx.tables<MunicipalityTables>().insertInto("municipality.municipality").values(row).execute();
}

/** Adds days on which a town hall is closed; platform role. */
export async function insertClosingDays(tx: Tx, municipalityId: string, days: readonly string[]): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((day) => ({ municipality_id: municipalityId, day }));
  await tx.tables<MunicipalityTables>().insertInto("municipality.closing_day").values(rows).execute();
}
