import { sql } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Tenant } from "#platform/tenancy";
import { en } from "../kinds/text.en.js";
import { nl } from "../kinds/text.nl.js";
import type { Municipality } from "../municipality.js";
import type { MunicipalityTables } from "../queries.js";

/** Another municipality, as far as it tells everybody: what it is called within a sentence, and where it lives. */
export type Told = Pick<Tenant, "id" | "slug" | "host" | "languages"> & {
  readonly named: Readonly<Record<Lang, string>>;
};

type Row = {
  municipality_id: string;
  slug: string;
  host: string | null;
  name: string;
  kind: Municipality["kind"];
  english: boolean;
};

/** What other municipalities tell of themselves, by name. */
export async function findTold(read: Read, ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return [];
  const found = sql<Row>`select * from municipality.told(${[...new Set(ids)]}::uuid[])`;
  return (await found.execute(read.select())).rows.map(({ municipality_id, slug, host, name, kind, english }) => ({
    id: municipality_id,
    slug,
    host: host ?? undefined,
    languages: english ? ["nl", "en"] : ["nl"],
    named: { nl: nl[kind].named(name), en: en[kind].named(name) },
  }));
}

/** The others in the region of this municipality; none where it has no region. */
export async function findNeighbourIds(read: Read): Promise<string[]> {
  const found = sql<{ id: string }>`select id from municipality.neighbours() n (id)`;
  return (await found.execute(read.select())).rows.map(({ id }) => id);
}

/** Says to which region the municipality of this transaction belongs; platform role. */
export async function updateRegion(tx: Tx, region: string | undefined): Promise<void> {
  await tx
    .tables<MunicipalityTables>()
    .updateTable("municipality.municipality")
    .set({ region: region ?? null })
    .where("municipality_id", "=", tx.municipalityId)
    .execute();
}

/** To which region each municipality belongs, those with one; platform role. */
export async function findRegions(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .tables<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .select(["municipality_id", "region"])
    .where("region", "is not", null)
    .execute();
  return new Map(rows.map(({ municipality_id, region }) => [municipality_id, region ?? ""]));
}
