import { storedDay, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { type Case, openStatuses } from "../../case.js";
import type { HandoverTables } from "../../handover/queries.js";
import { asCase, casesOf } from "../../queries.js";

/** Open questions that are promised on a day or before, the most urgent first. */
export async function listDueBy(read: Read, day: Temporal.PlainDate, limit: number): Promise<Case[]> {
  const rows = await casesOf(read)
    .where("c.status", "in", [...openStatuses])
    .where("c.answer_due", "<=", day.toString())
    .orderBy("c.answer_due")
    .orderBy("c.case_id")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

/** Questions without a first reaction that were promised one on a day or before. */
export async function listFirstReactionsBy(read: Read, day: Temporal.PlainDate, limit: number): Promise<Case[]> {
  const rows = await casesOf(read)
    .where("c.status", "=", "received")
    .where("c.first_reaction_due", "<=", day.toString())
    .orderBy("c.first_reaction_due")
    .orderBy("c.case_id")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

/** Questions that were answered and of which nobody noted what came of them yet, the longest promised first. */
export async function listAnswered(read: Read, limit: number): Promise<Case[]> {
  const rows = await casesOf(read)
    .where("c.status", "=", "answered")
    .orderBy("c.answer_due")
    .orderBy("c.case_id")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

/** An offer that waits for an answer. */
export type WaitingOffer = {
  readonly caseId: string;
  readonly number: string;
  readonly fromId: string;
  readonly toId: string;
  readonly offeredBy: string;
  readonly due: Temporal.PlainDate;
};

/** Offers that wait, the most urgent first. */
export async function listWaitingOffers(read: Read, limit: number): Promise<WaitingOffer[]> {
  const rows = await read
    .select<HandoverTables>()
    .selectFrom("cases.handover as h")
    .innerJoin("cases.case as c", (join) =>
      join.onRef("c.municipality_id", "=", "h.municipality_id").onRef("c.case_id", "=", "h.case_id"),
    )
    .select(["h.case_id", "c.number", "h.from_id", "h.to_id", "h.offered_by", "h.answer_due"])
    .where("h.municipality_id", "=", read.municipalityId)
    .where("h.status", "=", "offered")
    .orderBy("h.answer_due")
    .orderBy("h.case_id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    fromId: row.from_id,
    toId: row.to_id,
    offeredBy: row.offered_by,
    due: storedDay(row.answer_due),
  }));
}
