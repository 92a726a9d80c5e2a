import type { Actor, Work } from "#platform/access";
import type { Clock } from "#platform/clock";
import type { Happening, Tx } from "#platform/db";
import type { EventType } from "./event.js";

/** What a consequence works with: the municipality in which the event happened, as the system. */
export type JobContext = Work & {
  /** The same at every attempt, so that an effect which is done twice is seen once. */
  readonly cause: string;
};

/**
 * The queues of consequences. What waits for somebody else's server has one of its own, so that it holds up nothing else. Not
 * one for each consequence: a queue costs a look every two seconds, in every process, whatever happens.
 */
export const queueNames = ["consequences", "mail"] as const;
export type QueueName = (typeof queueNames)[number];

export type Subscription = {
  /** `<event>/<consequence>`. */
  readonly name: string;
  readonly queue: QueueName;
  readonly event: string;
  /** The optional part that it belongs to: where that is off, nothing happens. */
  readonly part: string | undefined;
  run(context: JobContext, data: Readonly<Record<string, string>>): Promise<void>;
};

/** What a consequence in the same transaction works with. */
export type AtOnce = { readonly tx: Tx; readonly actor: Actor; readonly clock: Clock };

type ImmediateSubscription = {
  readonly event: string;
  readonly consequence: string;
  run(by: AtOnce, data: Readonly<Record<string, string>>): Promise<void>;
};

/** Every event and its consequences. Filled on one page, `src/subscriptions.ts`. */
export class Subscriptions {
  readonly #all: Subscription[] = [];
  readonly #immediate: ImmediateSubscription[] = [];

  /**
   * When this has happened, do that, in a job of its own that is tried again when it fails.
   * @param how the optional part that it belongs to, and its queue when that is not the common one
   */
  on<Key extends string>(
    type: EventType<Key>,
    consequence: string,
    run: (context: JobContext, data: Readonly<Record<Key, string>>) => Promise<void>,
    { part, queue = "consequences" }: { readonly part?: { readonly key: string }; readonly queue?: QueueName } = {},
  ): this {
    const name = `${type.name}/${consequence}`;
    if (this.#all.some((known) => known.name === name)) throw new Error(`subscribed twice: ${name}`);
    this.#all.push({ name, queue, event: type.name, part: part?.key, run: run as Subscription["run"] });
    return this;
  }

  /**
   * When this happens, do that in the same transaction: only for what must never be untrue in between. When it fails,
   * nothing has happened.
   */
  atOnce<Key extends string>(
    type: EventType<Key>,
    consequence: string,
    run: (by: AtOnce, data: Readonly<Record<Key, string>>) => Promise<void>,
  ): this {
    this.#immediate.push({ event: type.name, consequence, run: run as ImmediateSubscription["run"] });
    return this;
  }

  /** Does what has to be done within the transaction in which something happened. */
  async doAtOnce(tx: Tx, happening: Happening, clock: Clock): Promise<void> {
    for (const { event, consequence, run } of this.#immediate) {
      if (event !== happening.name) continue;
      await run({ tx, clock, actor: { kind: "system", name: `${event}/${consequence}` } }, happening.data);
    }
  }

  named(name: string): Subscription | undefined {
    return this.#all.find((subscription) => subscription.name === name);
  }

  of(happening: Happening): readonly Subscription[] {
    return this.#all.filter((subscription) => subscription.event === happening.name);
  }
}
