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

/** A job that is not tried again by itself. */
export type ParkedJob = {
  readonly id: string;
  /** `<event>/<consequence>`, or the queue of a job by the clock. */
  readonly name: string;
  readonly municipalityId: string | undefined;
  /** When it was parked, as people in the Netherlands write it. */
  readonly since: string;
  /** What went wrong the last time; it can quote an address where an earlier version kept it. */
  readonly reason: string;
  /** It never failed: a restore kept it from being done twice. */
  readonly isHeld: boolean;
};

/** The jobs that are parked, the oldest first. Platform role. */
export async function listParkedJobs(tx: Tx, limit: number): Promise<ParkedJob[]> {
  type Row = Omit<ParkedJob, "municipalityId"> & { municipalityId: string | null };
  const { rows } = await sql<Row>`
    select id, coalesce(data ->> 'consequence', name) as name, data ->> 'municipalityId' as "municipalityId",
      to_char(completed_on at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as since,
      coalesce(output ->> 'message', '') as reason, coalesce((output ->> 'held')::boolean, false) as "isHeld"
    from jobs.job where state = 'failed' order by completed_on, id limit ${limit}`.execute(tx.tables());
  return rows.map((row) => ({ ...row, municipalityId: row.municipalityId ?? undefined }));
}

/** How a job stands; undefined when there is none of this id. Platform role. */
export async function findJobState(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state::text from jobs.job where id = ${id}::uuid`.execute(
    tx.tables(),
  );
  return rows[0]?.state;
}

/**
 * Lets parked jobs be done again, with as many tries as a new one. One that is no longer parked stays as it is.
 * @param which one by its id, or all that failed, with those that a restore held or without; platform role
 * @returns the names of those that go on
 */
export async function releaseParkedJobs(
  tx: Tx,
  which: { readonly id: string } | { readonly withHeld: boolean },
): Promise<string[]> {
  const those =
    "id" in which
      ? sql`id = ${which.id}::uuid`
      : which.withHeld
        ? sql`true`
        : sql`not coalesce((output ->> 'held')::boolean, false)`;
  // The queue throws away what waits longer than its time: that begins anew too.
  const { rows } = await sql<{ name: string }>`
    update jobs.job set state = 'retry', retry_count = 0, start_after = now(), completed_on = null, started_on = null, output = null,
      keep_until = greatest(keep_until, now() + interval '14 days')
    where state = 'failed' and ${those} returning coalesce(data ->> 'consequence', name) as name`.execute(tx.tables());
  return rows.map(({ name }) => name);
}
