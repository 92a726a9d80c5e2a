import { AMSTERDAM } from "#platform/clock";
import type { Queues } from "./queues.js";
import type { JobContext, Subscription, Subscriptions } from "./subscriptions.js";

/** A job by the clock. However many processes there are, each time comes once. */
export type RegularJob = {
  readonly queue: string;
  /** Five fields, as in cron; read in Europe/Amsterdam. */
  readonly cron: string;
  run(): Promise<unknown>;
};

export type JobsOptions = {
  readonly queues: Queues;
  readonly subscriptions: Subscriptions;
  readonly regular: readonly RegularJob[];
  /** Makes the surroundings of a job; undefined when the municipality is gone. */
  contextFor(municipalityId: string, cause: string): Promise<JobContext | undefined>;
  /** Hears of every failed attempt, with the queue's name and never with data. */
  onFailure(queue: string, error: unknown): void;
};

export type Worker = { stop(): Promise<void> };

/**
 * A queue that hears of new jobs by itself would look by the clock only every thirty seconds, and take one job at a
 * time: what comes in a crowd, or has to be tried again, would wait. Each job of a handful stands for itself.
 */
const taking = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

type Result = { id: string; status: "completed" | "failed"; output?: { message: string } };

async function attempt(
  options: JobsOptions,
  subscription: Subscription,
  job: { id: string; data: Record<string, string> },
): Promise<Result> {
  try {
    const { municipalityId = "", ...data } = job.data;
    const context = await options.contextFor(municipalityId, `${subscription.queue}:${job.id}`);
    if (context) await subscription.run(context, data);
    return { id: job.id, status: "completed" };
  } catch (error) {
    options.onFailure(subscription.queue, error);
    return { id: job.id, status: "failed", output: { message: error instanceof Error ? error.message : "no Error" } };
  }
}

/** Starts doing jobs in this process. Any number of processes may do so. */
export async function startJobs(options: JobsOptions): Promise<Worker> {
  const { boss } = options.queues;
  for (const subscription of options.subscriptions.all)
    await boss.work<Record<string, string>>(subscription.queue, taking, (jobs) =>
      Promise.all(jobs.map((job) => attempt(options, subscription, job))),
    );
  for (const job of options.regular) {
    await boss.schedule(job.queue, job.cron, null, { tz: AMSTERDAM });
    await boss.work(job.queue, { pollingIntervalSeconds: 2 }, () =>
      job.run().catch((error) => {
        options.onFailure(job.queue, error);
        throw error;
      }),
    );
  }
  return {
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
