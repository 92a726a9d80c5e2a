import type { Selectable } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { SavedView } from "./view.js";

type ViewTables = {
  "cases.saved_view": {
    municipality_id: string;
    view_id: string;
    person_id: string;
    name: string;
    name_key: string;
    query: string;
    is_default: boolean;
    saved_at: Date;
    version: number;
  };
};
type Row = Selectable<ViewTables["cases.saved_view"]>;

const asView = (row: Row): SavedView => ({
  id: row.view_id,
  name: row.name,
  query: row.query,
  isDefault: row.is_default,
  version: row.version,
});

const viewsOf = (read: Read, personId: string) =>
  read
    .select<ViewTables>()
    .selectFrom("cases.saved_view")
    .select([
      "municipality_id",
      "view_id",
      "person_id",
      "name",
      "name_key",
      "query",
      "is_default",
      "saved_at",
      "version",
    ])
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId);

/** The views of somebody, by name. */
export async function listViews(read: Read, personId: string): Promise<SavedView[]> {
  return (await viewsOf(read, personId).modifyFront(keptPlan("views")).orderBy("name_key").execute()).map(asView);
}

/** One view of somebody; that of another person is not found. */
export async function findView(read: Read, personId: string, viewId: string): Promise<SavedView | undefined> {
  const row = await viewsOf(read, personId).where("view_id", "=", viewId).executeTakeFirst();
  return row && asView(row);
}

export async function insertView(tx: Tx, row: Omit<Row, "municipality_id" | "version">): Promise<void> {
  await tx
    .tables<ViewTables>()
    .insertInto("cases.saved_view")
    .values({ municipality_id: tx.municipalityId, version: 1, ...row })
    .execute();
}

/** @returns false when it is not there any more, or was changed meanwhile */
export async function updateView(
  tx: Tx,
  personId: string,
  { id, version }: Pick<SavedView, "id" | "version">,
  change: Pick<Row, "name" | "name_key" | "is_default">,
): Promise<boolean> {
  const result = await tx
    .tables<ViewTables>()
    .updateTable("cases.saved_view")
    .set({ ...change, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("view_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The list of somebody begins with no view any more. */
export async function clearDefault(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<ViewTables>()
    .updateTable("cases.saved_view")
    .set({ is_default: false })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("is_default", "=", true)
    .execute();
}

/** Every view of the municipality, held until this transaction ends; platform role. */
export async function takeViews(tx: Tx): Promise<(SavedView & { readonly personId: string })[]> {
  const rows = await tx
    .tables<ViewTables>()
    .selectFrom("cases.saved_view")
    .selectAll()
    .where("municipality_id", "=", tx.municipalityId)
    .orderBy("view_id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...asView(row), personId: row.person_id }));
}

/** @returns how many went: none when it was not theirs, or gone already */
export async function deleteViews(tx: Tx, personId: string, viewId?: string): Promise<number> {
  let query = tx
    .tables<ViewTables>()
    .deleteFrom("cases.saved_view")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId);
  if (viewId !== undefined) query = query.where("view_id", "=", viewId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
