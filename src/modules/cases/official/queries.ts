import type { Insertable, Selectable } from "kysely";
import { instantOf, storedDay, type Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { CaseTables } from "../queries.js";
import type { Basis, Official, OfficialKind, TermChange } from "./official.js";

type Tables = CaseTables & {
  "cases.official": {
    municipality_id: string;
    official_id: string;
    case_id: string;
    kind: OfficialKind;
    received_on: string;
    basis: Basis | null;
    law: string | null;
    weeks: number;
    decision_on: string | null;
    has_committee: boolean;
    noted_at: Date;
  };
  "cases.term_change": {
    municipality_id: string;
    change_id: string;
    official_id: string;
    kind: TermChange["kind"];
    on_day: string;
    to_day: string;
    ended_on: string | null;
    is_agreed: boolean;
  };
};

type OfficialRow = Insertable<Tables["cases.official"]>;
type ChangeRow = Insertable<Tables["cases.term_change"]>;

/** What a case is by law, with what changed its term. */
export async function findOfficial(read: Read, officialId: string): Promise<Official | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("cases.official")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("official_id", "=", officialId)
    .executeTakeFirst();
  return row && asOfficial(row, await findChanges(read, officialId));
}

/** What a case was by law when one of its steps was made, with what had changed its term by then. */
export async function findOfficialAt(read: Read, caseId: string, stepId: string): Promise<Official | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("cases.official")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    // Ids are in the order in which they were made.
    .where("official_id", "<", stepId)
    .orderBy("official_id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const changes = await findChanges(read, row.official_id);
  return asOfficial(
    row,
    changes.filter(({ id }) => id < stepId),
  );
}

function asOfficial(row: Selectable<Tables["cases.official"]>, changes: readonly TermChange[]): Official {
  return {
    id: row.official_id,
    caseId: row.case_id,
    kind: row.kind,
    receivedOn: storedDay(row.received_on),
    basis: row.basis ?? undefined,
    law: row.law ?? undefined,
    weeks: row.weeks,
    decisionOn: row.decision_on === null ? undefined : storedDay(row.decision_on),
    hasCommittee: row.has_committee,
    notedAt: instantOf(row.noted_at),
    changes,
  };
}

async function findChanges(read: Read, officialId: string): Promise<TermChange[]> {
  const rows = await read
    .select<Tables>()
    .selectFrom("cases.term_change")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("official_id", "=", officialId)
    .orderBy("change_id")
    .execute();
  return rows.map(asChange);
}

function asChange(row: Selectable<Tables["cases.term_change"]>): TermChange {
  const days = { onDay: storedDay(row.on_day), toDay: storedDay(row.to_day) };
  if (row.kind === "extension") return { kind: row.kind, id: row.change_id, ...days, isAgreed: row.is_agreed };
  const endedOn = row.ended_on === null ? undefined : storedDay(row.ended_on);
  return { kind: row.kind, id: row.change_id, ...days, endedOn };
}

export async function insertOfficial(tx: Tx, row: Omit<OfficialRow, "municipality_id">): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.official")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

export async function insertChange(tx: Tx, officialId: string, change: TermChange): Promise<void> {
  const row: ChangeRow = {
    municipality_id: tx.municipalityId,
    change_id: change.id,
    official_id: officialId,
    kind: change.kind,
    on_day: change.onDay.toString(),
    to_day: change.toDay.toString(),
    ended_on: change.kind === "suspension" ? (change.endedOn?.toString() ?? null) : null,
    is_agreed: change.kind === "extension" && change.isAgreed,
  };
  await tx.tables<Tables>().insertInto("cases.term_change").values(row).execute();
}

/** The term runs again. */
export async function updateEnded(tx: Tx, changeId: string, endedOn: Temporal.PlainDate): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("cases.term_change")
    .set({ ended_on: endedOn.toString() })
    .where("municipality_id", "=", tx.municipalityId)
    .where("change_id", "=", changeId)
    .execute();
}

/** Removes what cases were by law; platform role. */
export async function deleteOfficials(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const tables = tx.tables<Tables>();
  await tables
    .updateTable("cases.case")
    .set({ official_id: null, official_kind: null, suspended_until: null })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds])
    .where("official_id", "is not", null)
    .execute();
  const officials = tables
    .selectFrom("cases.official")
    .select("official_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds]);
  await tables
    .deleteFrom("cases.term_change")
    .where("municipality_id", "=", tx.municipalityId)
    .where("official_id", "in", officials)
    .execute();
  await tables
    .deleteFrom("cases.official")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "in", [...caseIds])
    .execute();
}
