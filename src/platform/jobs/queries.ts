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

/** How the jobs go. */
export type JobsHealth = {
  /** For how long the job that waits longest could have been done. */
  readonly waitingMinutes: number;
  /** Since a job of every minute was done; undefined when none is remembered. */
  readonly sealedMinutes: number | undefined;
  /** What is parked, by the name of the job: neither its data nor what went wrong, which may hold addresses. */
  readonly parked: readonly { readonly name: string; readonly count: number; readonly since: string }[];
};

/** Whether jobs are done, and which ones are parked. Platform role. */
export async function readJobsHealth(tx: Tx): Promise<JobsHealth> {
  const { rows } = await sql<{ waiting: number; sealed: number | null; parked: JobsHealth["parked"] | null }>`
    select coalesce((select floor(extract(epoch from now() - min(start_after)) / 60)::int from jobs.job
        where state in ('created', 'retry') and start_after < now() and not blocked), 0) as waiting,
      (select floor(extract(epoch from now() - max(completed_on)) / 60)::int from jobs.job
        where name = 'platform.seal-audit' and state = 'completed') as sealed,
      (select json_agg(p) from (
        select coalesce(data ->> 'consequence', name) as name, count(*)::int as count,
          to_char(min(completed_on) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as since
        from jobs.job where state = 'failed' group by 1 order by 2 desc, 1 limit 50) p) as parked`.execute(tx.tables());
  const [row] = rows;
  return { waitingMinutes: row?.waiting ?? 0, sealedMinutes: row?.sealed ?? undefined, parked: row?.parked ?? [] };
}
