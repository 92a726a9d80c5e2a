import type { Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { SubTables } from "../queries.js";

/** Days, both with it; without a first one all before the last. */
type Days = { readonly from?: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/** Open sub-questions that were asked before a moment, are due within some days, and about which nobody was told yet; platform role. */
export async function findUntold(
  read: Read,
  by: "reminded_at" | "escalated_at",
  { askedBefore, due }: { readonly askedBefore: Date; readonly due: Days },
  limit: number,
): Promise<string[]> {
  const { from, to } = due;
  const rows = await read
    .select<SubTables>()
    .selectFrom("cases.sub_question")
    .select("sub_question_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("status", "=", "asked")
    .where("due", "<=", to.toString())
    .$if(from !== undefined, (query) => query.where("due", ">=", String(from)))
    .where("asked_at", "<", askedBefore)
    .where(by, "is", null)
    .orderBy("due")
    .orderBy("sub_question_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.sub_question_id);
}

/** Notes that somebody was told about a sub-question that is open; platform role. @returns false when they were told before */
export async function markTold(tx: Tx, id: string, what: "reminded_at" | "escalated_at", at: Date): Promise<boolean> {
  const result = await tx
    .tables<SubTables>()
    .updateTable("cases.sub_question")
    .set({ [what]: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("sub_question_id", "=", id)
    .where("status", "=", "asked")
    .where(what, "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The municipalities in which a sub-question is open; platform role. */
export async function findWithOpenSubs(tx: Tx): Promise<string[]> {
  const rows = await tx
    .tables<SubTables>()
    .selectFrom("cases.sub_question")
    .select("municipality_id")
    .distinct()
    .where("status", "=", "asked")
    .execute();
  return rows.map((row) => row.municipality_id);
}
