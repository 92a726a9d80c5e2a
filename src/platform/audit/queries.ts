import { sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";

type Tables = {
  "platform.audit_entry": {
    municipality_id: string;
    entry_id: string;
    at: Date;
    actor_kind: string;
    actor_id: string | null;
    action: string;
    subject_kind: string;
    subject_id: string;
    detail: string;
  };
  "platform.audit_unsealed": { municipality_id: string; entry_id: string };
  "platform.audit_seal": { municipality_id: string; position: string; entry_id: string; hash: Buffer };
};

export type AuditRow = Tables["platform.audit_entry"];
export type SealRow = { position: number; entry_id: string; hash: Buffer };
export type OwnSeal = SealRow & { municipality_id: string };

/** PostgreSQL takes 65,535 values in one statement, and an entry has nine. */
const AT_ONCE = 1_000;

/** Adds an entry and leaves a note for the job that seals, in one statement: everything that is done does this. */
async function insertEntry(tx: Tx, row: AuditRow): Promise<void> {
  await sql`${keptPlan("audit-entry")}
    with added as (
      insert into platform.audit_entry
        (municipality_id, entry_id, at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
      values (${row.municipality_id}, ${row.entry_id}, ${row.at}, ${row.actor_kind}, ${row.actor_id}, ${row.action},
        ${row.subject_kind}, ${row.subject_id}, ${row.detail}))
    insert into platform.audit_unsealed (municipality_id, entry_id) values (${row.municipality_id}, ${row.entry_id})`.execute(
    tx.tables(),
  );
}

/** Adds entries and leaves a note of each for the job that seals. */
export async function insertEntries(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  const [only, ...others] = rows;
  if (only && others.length === 0) return insertEntry(tx, only);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const notes = some.map(({ municipality_id, entry_id }) => ({ municipality_id, entry_id }));
    await tx.tables<Tables>().insertInto("platform.audit_entry").values(some).execute();
    await tx.tables<Tables>().insertInto("platform.audit_unsealed").values(notes).execute();
  }
}

/** Takes up to `limit` entries that stand in no chain yet, in order; platform role. */
export async function takeUnsealed(tx: Tx, limit: number) {
  const entries = await tx
    .tables<Tables>()
    .selectFrom("platform.audit_unsealed as u")
    .innerJoin("platform.audit_entry as e", (join) =>
      join.onRef("e.municipality_id", "=", "u.municipality_id").onRef("e.entry_id", "=", "u.entry_id"),
    )
    .selectAll("e")
    .orderBy("u.municipality_id")
    .orderBy("u.entry_id")
    .limit(limit)
    .forUpdate("u")
    .execute();
  if (entries.length > 0)
    await tx
      .tables<Tables>()
      .deleteFrom("platform.audit_unsealed")
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("municipality_id", "entry_id"),
          "in",
          entries.map(({ municipality_id, entry_id }) => tuple(municipality_id, entry_id)),
        ),
      )
      .execute();
  return entries;
}

/** The last link of a municipality's chain; platform role. */
export async function findLastSeal(tx: Tx, municipalityId: string): Promise<SealRow | undefined> {
  const row = await tx
    .tables<Tables>()
    .selectFrom("platform.audit_seal")
    .select(["position", "entry_id", "hash"])
    .where("municipality_id", "=", municipalityId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, position: Number(row.position) };
}

/** How many entries there are, and how many of them wait for the job that seals; platform role. */
export async function countEntries(tx: Tx, municipalityId: string): Promise<{ entries: number; unsealed: number }> {
  const count = async (table: "platform.audit_entry" | "platform.audit_unsealed") => {
    const { fn } = tx.tables<Tables>();
    const query = tx.tables<Tables>().selectFrom(table).select(fn.countAll<string>().as("n"));
    return Number((await query.where("municipality_id", "=", municipalityId).executeTakeFirstOrThrow()).n);
  };
  return { entries: await count("platform.audit_entry"), unsealed: await count("platform.audit_unsealed") };
}

/** Adds links to the chains of one or more municipalities; platform role. */
export async function insertSeals(tx: Tx, seals: readonly OwnSeal[]): Promise<void> {
  if (seals.length === 0) return;
  const rows = seals.map((seal) => ({ ...seal, position: String(seal.position) }));
  await tx.tables<Tables>().insertInto("platform.audit_seal").values(rows).execute();
}

/** A stretch of a municipality's chain with the entries it seals, in order; platform role. */
export async function findChain(tx: Tx, municipalityId: string, after: number, limit: number) {
  const rows = await tx
    .tables<Tables>()
    .selectFrom("platform.audit_seal as s")
    .innerJoin("platform.audit_entry as e", (join) =>
      join.onRef("e.municipality_id", "=", "s.municipality_id").onRef("e.entry_id", "=", "s.entry_id"),
    )
    .selectAll("e")
    .select(["s.position", "s.hash"])
    .where("s.municipality_id", "=", municipalityId)
    .where("s.position", ">", String(after))
    .orderBy("s.position")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** A read of a record, as whoever it is about may know it: when and as what, never by name. */
export type ReadRow = { at: Date; actor_kind: string; action: string; detail: Record<string, string> };

/** Who read a record, the newest first. */
export async function findReads(read: Read, kind: string, id: string, most: number): Promise<ReadRow[]> {
  const found = sql<ReadRow>`select at, actor_kind, action, detail from platform.reads_of(${kind}, ${id}, ${most})`;
  return (await found.execute(read.select())).rows;
}
