import { sql } from "kysely";
import type { Tx } from "#platform/db";

/** How many jobs failed so often that they are not tried again by themselves; a thousand at most. Platform role. */
export async function countParkedJobs(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from jobs.job where state = 'failed' limit 1000) parked`.execute(
    tx.tables(),
  );
  return rows[0]?.n ?? 0;
}
