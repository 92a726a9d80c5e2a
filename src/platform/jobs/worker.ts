import { setTimeout as sleep } from "node:timers/promises";
import type { JobResult, PgBoss } from "pg-boss";
import { AMSTERDAM } from "#platform/clock";
import { describeError } from "#platform/log";
import { hasPart } from "#platform/tenancy";
import type { Queues } from "./queues.js";
import { type JobContext, queueNames, type Subscriptions } from "./subscriptions.js";

/** A job by the clock. However many processes there are, each time comes once. */
export type RegularJob = {
  readonly queue: string;
  /** Five fields, as in cron; read in Europe/Amsterdam. */
  readonly cron: string;
  /** When nothing ran at its time, it is done once as soon as something runs: only for what may happen at any hour. */
  readonly catchesUp?: boolean;
  run(): Promise<unknown>;
};

export type JobsOptions = {
  readonly queues: Queues;
  readonly subscriptions: Subscriptions;
  readonly regular: readonly RegularJob[];
  /** Makes the surroundings of a job; undefined when the municipality is gone. */
  contextFor(municipalityId: string, cause: string): Promise<JobContext | undefined>;
  /** Hears of every failed attempt, with the name of the job and never with data. */
  onFailure(name: string, error: unknown): void;
};

export type Worker = { stop(): Promise<void> };

/**
 * Two jobs that arrive together ring the bell once. So everything that waits is taken at once, and the queue is looked
 * at every two seconds whatever the bell does; otherwise the second of two mails could wait for half a minute.
 */
const taking = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

type Waiting = { readonly id: string; readonly data: Record<string, string> };

/** So long a failed job waits for its database, before it is left to the time in which a job has to be done. */
const PATIENCE_MS = 30_000;

/**
 * Waits until the queue can be reached. What failed because its database was gone can only be put back once it is there again;
 * else nobody would try it before its time is up.
 */
async function reachAgain(boss: PgBoss): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200))
    if (await boss.isInstalled().catch(() => false)) return;
}

/** What went wrong, without mail addresses: a mail server quotes them, and a job that is parked stays for long. */
export const withoutAddresses = (described: string) =>
  described.slice(0, 2_000).replace(/[^\s<>"()]+@[^\s<>"(),;:]+/gu, "…");

/** Does one job. That it fails is its own affair: the others of its batch are done all the same. */
async function doJob(options: JobsOptions, { id, data }: Waiting): Promise<JobResult> {
  const { municipalityId = "", consequence = "", ...rest } = data;
  try {
    const known = options.subscriptions.named(consequence);
    // While a newer version starts beside this one: that one knows it, at the next attempt.
    if (!known) throw new Error("no such consequence in this version");
    const context = await options.contextFor(municipalityId, `${consequence}:${id}`);
    if (context && hasPart(context.municipality, known.part)) await known.run(context, rest);
    return { id, status: "completed" };
  } catch (error) {
    options.onFailure(consequence, error);
    await reachAgain(options.queues.boss);
    return { id, status: "failed", output: { message: withoutAddresses(describeError(error)) } };
  }
}

/** Starts doing jobs in this process. Any number of processes may do so. */
export async function startJobs(options: JobsOptions): Promise<Worker> {
  const { boss } = options.queues;
  for (const queue of queueNames)
    await boss.work<Record<string, string>, void, typeof taking>(queue, taking, (jobs) =>
      Promise.all(jobs.map((job) => doJob(options, job))),
    );
  for (const job of options.regular) {
    await boss.schedule(job.queue, job.cron, null, { tz: AMSTERDAM, missed: job.catchesUp ? "once" : "skip" });
    await boss.work(job.queue, { pollingIntervalSeconds: 2 }, () =>
      job.run().catch((error) => {
        options.onFailure(job.queue, error);
        // The queue keeps what is thrown: with the message of another's server, words of people would be kept with it.
        throw new Error(withoutAddresses(describeError(error)));
      }),
    );
  }
  return {
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
