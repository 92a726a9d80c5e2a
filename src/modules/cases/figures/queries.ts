import { sql } from "kysely";
import { AMSTERDAM, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Period } from "./months.js";
import { emptyTally, LATER, type Part, sumOf, type Tally } from "./tally.js";

/** One row for each question; which modules after this one may read too (`publishedViews`). */
type Views = {
  "cases.figures_by_case": {
    municipality_id: string;
    case_id: string;
    received_at: Date;
    received_on: string;
    reaction_days: number | null;
    reaction_late_from: string | null;
    kept_first: boolean | null;
    first_late_from: string | null;
    kept_last: boolean | null;
    last_late_from: string | null;
    is_answered: boolean;
    is_over: boolean;
    hops: number;
    first_desk: boolean | null;
    dropped_out: boolean | null;
    solved: string | null;
    helped: string | null;
    felt_helped: boolean | null;
  };
};

/** In the database a reaction that is still to come, although its day has passed. */
const LATER_IN_SQL = -1;

/**
 * What can be counted of the questions received in each of some periods, as it stands today: in one walk along them.
 * @param periods that follow each other, the oldest first
 */
export async function readTallies(read: Read, periods: readonly Period[], today: Temporal.PlainDate): Promise<Tally[]> {
  const starts = periods.map(({ from }) => from);
  const day = today.toString();
  const momentOf = (date: Temporal.PlainDate | undefined) =>
    new Date((date ?? today).toZonedDateTime(AMSTERDAM).epochMilliseconds);
  const kept = (which: "first" | "last") => sql<boolean | null>`coalesce(${sql.ref(`kept_${which}`)},
    case when ${sql.ref(`${which}_late_from`)} <= ${day}::date then false end)`;
  const counted = (condition: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${condition})`;
  const rows = await read
    .select<Views>()
    .selectFrom("cases.figures_by_case")
    .select([
      sql<number>`width_bucket(received_on, ${starts.map(String)}::date[])`.as("period"),
      sql<
        number | null
      >`coalesce(reaction_days, case when reaction_late_from <= ${day}::date then ${LATER_IN_SQL}::int end)`.as(
        "reaction",
      ),
      sql<string>`count(*)`.as("received"),
      sql<string>`count(${kept("first")})`.as("first_n"),
      counted(kept("first")).as("first"),
      sql<string>`count(${kept("last")})`.as("last_n"),
      counted(kept("last")).as("last"),
      counted(sql`is_over`).as("over"),
      sql<string>`coalesce(sum(hops) filter (where is_over), 0)`.as("hops"),
      counted(sql`is_over and hops = 0`).as("unmoved"),
      sql<string>`count(first_desk)`.as("answered"),
      counted(sql`first_desk`).as("first_desk"),
      sql<string>`count(dropped_out)`.as("ended"),
      counted(sql`dropped_out`).as("dropped_out"),
      sql<string>`count(solved)`.as("looked_back"),
      counted(sql`felt_helped`).as("felt_helped"),
      counted(sql`solved <> 'no'`).as("solved"),
    ])
    .where("municipality_id", "=", read.municipalityId)
    .where("received_at", ">=", momentOf(starts[0]))
    .where("received_at", "<", momentOf(periods.at(-1)?.to.add({ days: 1 })))
    .groupBy([sql`1`, sql`2`])
    .execute();
  const part = (of: string, n: string): Part => ({ n: Number(n), of: Number(of) });
  return periods.map((_, index) => {
    const own = rows.filter(({ period }) => period === index + 1);
    return sumOf([
      emptyTally,
      ...own.map(({ reaction, ...row }) => ({
        received: Number(row.received),
        reactions: new Map(
          reaction === null ? [] : [[reaction === LATER_IN_SQL ? LATER : reaction, Number(row.received)]],
        ),
        first: part(row.first_n, row.first),
        last: part(row.last_n, row.last),
        over: Number(row.over),
        hops: Number(row.hops),
        unmoved: Number(row.unmoved),
        firstDesk: part(row.answered, row.first_desk),
        droppedOut: part(row.ended, row.dropped_out),
        feltHelped: part(row.looked_back, row.felt_helped),
        solved: part(row.looked_back, row.solved),
      })),
    ]);
  });
}
