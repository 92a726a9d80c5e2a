import type { Selectable } from "kysely";
import { instantOf, storedDay, type Temporal } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, type CaseTables } from "../queries.js";
import type { Handover, HandoverStatus } from "./handover.js";

export type HandoverTables = CaseTables & {
  "cases.handover": {
    municipality_id: string;
    handover_id: string;
    case_id: string;
    status: HandoverStatus;
    from_id: string;
    to_id: string;
    reason: string;
    offered_by: string;
    offered_at: Date;
    answer_due: string;
    decided_at: Date | null;
    decided_by: string | null;
    decision_reason: string | null;
    escalated_at: Date | null;
  };
};

type HandoverRow = Selectable<HandoverTables["cases.handover"]>;

function asHandover(row: HandoverRow): Handover {
  return {
    id: row.handover_id,
    caseId: row.case_id,
    status: row.status,
    fromId: row.from_id,
    toId: row.to_id,
    reason: row.reason,
    offeredBy: row.offered_by,
    offeredAt: instantOf(row.offered_at),
    answerDue: storedDay(row.answer_due),
    decidedAt: row.decided_at ? instantOf(row.decided_at) : undefined,
    decidedBy: row.decided_by ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
  };
}

const handoversOf = (read: Read, caseId: string) =>
  read
    .select<HandoverTables>()
    .selectFrom("cases.handover")
    .select(["municipality_id", "handover_id", "case_id", "status", "from_id", "to_id", "reason"])
    .select(["offered_by", "offered_at", "answer_due", "decided_at", "decided_by", "decision_reason", "escalated_at"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId);

/** Every offer of a case, oldest first. */
export async function findHandovers(read: Read, caseId: string): Promise<Handover[]> {
  const all = handoversOf(read, caseId).modifyFront(keptPlan("handovers")).orderBy("handover_id");
  return (await all.execute()).map(asHandover);
}

export async function findHandover(read: Read, caseId: string, handoverId: string): Promise<Handover | undefined> {
  const row = await handoversOf(read, caseId).where("handover_id", "=", handoverId).executeTakeFirst();
  return row && asHandover(row);
}

/** Cases of which an offer waits longer than it should, those that wait longest first. */
export async function listUnanswered(read: Read, today: Temporal.PlainDate, limit: number): Promise<Case[]> {
  const rows = await read
    .select<HandoverTables>()
    .selectFrom("cases.handover as h")
    .innerJoin("cases.case as c", (join) =>
      join.onRef("c.municipality_id", "=", "h.municipality_id").onRef("c.case_id", "=", "h.case_id"),
    )
    .selectAll("c")
    .where("h.municipality_id", "=", read.municipalityId)
    .where("h.status", "=", "offered")
    .where("h.answer_due", "<", today.toString())
    .orderBy("h.answer_due")
    .orderBy("h.case_id")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

type NewHandover = Pick<
  HandoverRow,
  "handover_id" | "case_id" | "status" | "from_id" | "to_id" | "reason" | "offered_by" | "offered_at" | "answer_due"
>;

export async function insertHandover(tx: Tx, row: NewHandover): Promise<void> {
  await tx
    .tables<HandoverTables>()
    .insertInto("cases.handover")
    .values({
      municipality_id: tx.municipalityId,
      ...row,
      decided_at: null,
      decided_by: null,
      decision_reason: null,
      escalated_at: null,
    })
    .execute();
}

/**
 * Decides about an offer that is still open.
 * @returns false when somebody else was first
 */
export async function updateHandover(
  tx: Tx,
  handoverId: string,
  change: Pick<HandoverRow, "status" | "decided_at" | "decided_by" | "decision_reason">,
): Promise<boolean> {
  const result = await tx
    .tables<HandoverTables>()
    .updateTable("cases.handover")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .where("handover_id", "=", handoverId)
    .where("status", "=", "offered")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Lets open offers lapse: that of a case, or those from and to somebody. @returns which */
export async function updateLapsed(
  tx: Tx,
  which: { readonly caseId: string } | { readonly personId: string },
  at: Date,
): Promise<{ readonly handoverId: string; readonly caseId: string }[]> {
  const rows = await tx
    .tables<HandoverTables>()
    .updateTable("cases.handover")
    .set({ status: "lapsed", decided_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("status", "=", "offered")
    .where((is) =>
      "caseId" in which
        ? is("case_id", "=", which.caseId)
        : is.or([is("from_id", "=", which.personId), is("to_id", "=", which.personId)]),
    )
    .returning(["handover_id", "case_id"])
    .execute();
  return rows.map((row) => ({ handoverId: row.handover_id, caseId: row.case_id }));
}

/** Open offers in every municipality that wait longer than they should, and of which nobody was told; platform role. */
export async function findOverdue(tx: Tx, today: Temporal.PlainDate) {
  const rows = await tx
    .tables<HandoverTables>()
    .selectFrom("cases.handover")
    .select(["municipality_id", "case_id", "handover_id"])
    .where("status", "=", "offered")
    .where("answer_due", "<", today.toString())
    .where("escalated_at", "is", null)
    .execute();
  return rows.map((row) => ({
    municipalityId: row.municipality_id,
    caseId: row.case_id,
    handoverId: row.handover_id,
  }));
}

/** Notes that it was told. @returns false when it was told or answered meanwhile; platform role */
export async function updateEscalated(tx: Tx, handoverId: string, at: Date): Promise<boolean> {
  const result = await tx
    .tables<HandoverTables>()
    .updateTable("cases.handover")
    .set({ escalated_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("handover_id", "=", handoverId)
    .where("status", "=", "offered")
    .where("escalated_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
