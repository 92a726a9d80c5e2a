import { type Selectable, sql } from "kysely";
import { instantOf, storedDay, type Temporal } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, type CaseTables } from "../queries.js";
import type { Offered, Transfer, TransferStatus } from "./transfer.js";

export type TransferTables = CaseTables & {
  "cases.transfer": {
    municipality_id: string;
    transfer_id: string;
    case_id: string;
    status: TransferStatus;
    to_municipality_id: string;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
    agreed_at: Date | null;
    answer_due: string | null;
    ended_at: Date | null;
    ended_by: string | null;
    decision_reason: string | null;
    to_case_id: string | null;
    to_link_id: string | null;
    escalated_at: Date | null;
  };
};

type TransferRow = Selectable<TransferTables["cases.transfer"]>;

function asTransfer(row: TransferRow): Transfer {
  return {
    id: row.transfer_id,
    caseId: row.case_id,
    status: row.status,
    toId: row.to_municipality_id,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: instantOf(row.proposed_at),
    answerDue: row.answer_due === null ? undefined : storedDay(row.answer_due),
    endedAt: row.ended_at ? instantOf(row.ended_at) : undefined,
    decisionReason: row.decision_reason ?? undefined,
  };
}

/** Every transfer of a case, oldest first. */
export async function findTransfers(read: Read, caseId: string): Promise<Transfer[]> {
  const rows = await read
    .select<TransferTables>()
    .selectFrom("cases.transfer")
    .modifyFront(keptPlan("transfers"))
    .select([
      "municipality_id",
      "transfer_id",
      "case_id",
      "status",
      "to_municipality_id",
      "reason",
      "proposed_by",
      "proposed_at",
    ])
    .select([
      "agreed_at",
      "answer_due",
      "ended_at",
      "ended_by",
      "decision_reason",
      "to_case_id",
      "to_link_id",
      "escalated_at",
    ])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .orderBy("transfer_id")
    .execute();
  return rows.map(asTransfer);
}

/** Cases that wait for another municipality longer than they should, those that wait longest first. */
export async function listUnanswered(read: Read, today: Temporal.PlainDate, limit: number): Promise<Case[]> {
  const rows = await read
    .select<TransferTables>()
    .selectFrom("cases.transfer as t")
    .innerJoin("cases.case as c", (join) =>
      join.onRef("c.municipality_id", "=", "t.municipality_id").onRef("c.case_id", "=", "t.case_id"),
    )
    .selectAll("c")
    .where("t.municipality_id", "=", read.municipalityId)
    .where("t.status", "=", "offered")
    .where("t.answer_due", "<", today.toString())
    .orderBy("t.answer_due")
    .orderBy("t.case_id")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

type OfferedRow = {
  transfer_id: string;
  from_id: string;
  case_id: string;
  number: string;
  question: string;
  reason: string;
  offer_due: string;
  answer_due: string;
};

const asOffered = (row: OfferedRow): Offered => ({
  id: row.transfer_id,
  fromId: row.from_id,
  caseId: row.case_id,
  number: row.number,
  question: row.question,
  reason: row.reason,
  offerDue: storedDay(row.offer_due),
  answerDue: storedDay(row.answer_due),
});

/** What other municipalities offer to this one now, a hundred at most; their askers agreed. */
export async function listOffered(read: Read): Promise<Offered[]> {
  const found = sql<OfferedRow>`select * from cases.transfers_offered() limit 100`;
  return (await found.execute(read.select())).rows.map(asOffered);
}

/** One of them; undefined when it is not offered to this municipality, or not any more. */
export async function findOffered(read: Read, transferId: string): Promise<Offered | undefined> {
  const found = sql<OfferedRow>`select * from cases.transfers_offered() where transfer_id = ${transferId}::uuid`;
  const { rows } = await found.execute(read.select());
  return rows[0] && asOffered(rows[0]);
}

/** Where a question went: which municipality, which case there, and its private link while that works. */
export type WentTo = { readonly toId: string; readonly caseId: string; readonly linkId: string | undefined };

/** Where a case of this municipality went; undefined when it did not. */
export async function findWentTo(read: Read, caseId: string): Promise<WentTo | undefined> {
  const found = sql<{ to_id: string; case_id: string; link_id: string | null }>`
    select * from cases.went_to(${caseId}::uuid)`;
  const { rows } = await found.execute(read.select());
  return rows[0] && { toId: rows[0].to_id, caseId: rows[0].case_id, linkId: rows[0].link_id ?? undefined };
}

type NewTransfer = Pick<
  TransferRow,
  "transfer_id" | "case_id" | "to_municipality_id" | "reason" | "proposed_by" | "proposed_at"
>;

export async function insertTransfer(tx: Tx, row: NewTransfer): Promise<void> {
  await tx
    .tables<TransferTables>()
    .insertInto("cases.transfer")
    .values({
      municipality_id: tx.municipalityId,
      ...row,
      status: "proposed",
      agreed_at: null,
      answer_due: null,
      ended_at: null,
      ended_by: null,
      decision_reason: null,
      to_case_id: null,
      to_link_id: null,
      escalated_at: null,
    })
    .execute();
}

/**
 * Moves a transfer on that is still as it was read.
 * @returns false when somebody else was first
 */
export async function updateTransfer(
  tx: Tx,
  found: Pick<Transfer, "id" | "status">,
  change: Partial<Omit<TransferRow, "municipality_id" | "transfer_id" | "case_id">>,
): Promise<boolean> {
  const result = await tx
    .tables<TransferTables>()
    .updateTable("cases.transfer")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .where("transfer_id", "=", found.id)
    .where("status", "=", found.status)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Lets what is open of a case lapse. @returns which, if any */
export async function updateLapsed(tx: Tx, caseId: string, at: Date): Promise<string | undefined> {
  const row = await tx
    .tables<TransferTables>()
    .updateTable("cases.transfer")
    .set({ status: "lapsed", ended_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .where("status", "in", ["proposed", "offered"])
    .returning("transfer_id")
    .executeTakeFirst();
  return row?.transfer_id;
}

/** What waits longer than it should in every municipality, and of which nobody was told; platform role. */
export async function findOverdue(tx: Tx, today: Temporal.PlainDate) {
  const rows = await tx
    .tables<TransferTables>()
    .selectFrom("cases.transfer")
    .select(["municipality_id", "case_id", "transfer_id"])
    .where("status", "=", "offered")
    .where("answer_due", "<", today.toString())
    .where("escalated_at", "is", null)
    .execute();
  return rows.map((row) => ({
    municipalityId: row.municipality_id,
    caseId: row.case_id,
    transferId: row.transfer_id,
  }));
}

/** Notes that it was told. @returns false when it was told or answered meanwhile; platform role */
export async function updateEscalated(tx: Tx, transferId: string, at: Date): Promise<boolean> {
  const result = await tx
    .tables<TransferTables>()
    .updateTable("cases.transfer")
    .set({ escalated_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("transfer_id", "=", transferId)
    .where("status", "=", "offered")
    .where("escalated_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * Takes the words out of what these cases have to do with transfers, on both sides, and the way to the case that they
 * became; platform role.
 */
export async function forgetTransfers(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const ids = [...caseIds];
  await tx
    .tables<TransferTables>()
    .updateTable("cases.transfer")
    .set({
      reason: "",
      decision_reason: sql<string | null>`case when decision_reason is null then null else '' end`,
      to_case_id: null,
      to_link_id: null,
    })
    .where((is) =>
      is.or([
        is.and([is("municipality_id", "=", tx.municipalityId), is("case_id", "in", ids)]),
        is.and([is("to_municipality_id", "=", tx.municipalityId), is("to_case_id", "in", ids)]),
      ]),
    )
    .execute();
}
