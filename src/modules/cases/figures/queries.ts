import { sql } from "kysely";
import type { Read } from "#platform/db";
import type { CaseTables } from "../queries.js";

export type Figures = {
  /** Questions received in the period. */
  readonly received: number;
  /** Working days to the first human message: half of the questions went faster. */
  readonly firstReactionMedian: number | undefined;
  readonly reacted: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly closed: number;
  readonly helped: number;
  readonly droppedOut: number;
};

/** What can be said in public about the questions received since a moment. */
export async function readFigures(read: Read, since: Date): Promise<Figures> {
  const row = await read
    .select<CaseTables>()
    .selectFrom("cases.case")
    .select([
      sql<string>`count(*)`.as("received"),
      sql<number | null>`percentile_cont(0.5) within group (order by first_reaction_days)`.as("median"),
      sql<string>`count(first_reaction_days)`.as("reacted"),
      sql<string>`count(answered_at)`.as("answered"),
      sql<string>`count(*) filter (where (answered_at at time zone 'Europe/Amsterdam')::date <= answer_due)`.as(
        "in_time",
      ),
      sql<string>`count(outcome)`.as("closed"),
      sql<string>`count(*) filter (where outcome in ('helped', 'partly'))`.as("helped"),
      sql<string>`count(*) filter (where outcome = 'dropped-out')`.as("dropped_out"),
    ])
    .where("municipality_id", "=", read.municipalityId)
    .where("received_at", ">=", since)
    // What went to another municipality, or into another case, counts there: somebody asked once.
    .where("status", "not in", ["transferred", "merged"])
    .executeTakeFirstOrThrow();
  return {
    received: Number(row.received),
    firstReactionMedian: row.median ?? undefined,
    reacted: Number(row.reacted),
    answered: Number(row.answered),
    answeredInTime: Number(row.in_time),
    closed: Number(row.closed),
    helped: Number(row.helped),
    droppedOut: Number(row.dropped_out),
  };
}
