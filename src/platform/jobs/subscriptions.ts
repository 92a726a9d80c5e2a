import type { Actor, Work } from "#platform/access";
import type { Clock } from "#platform/clock";
import type { Happening, Tx } from "#platform/db";
import type { EventType } from "./event.js";

/** What a consequence works with: the municipality in which the event happened, as the system. */
export type JobContext = Work & {
  /** The same at every attempt, so that an effect which is done twice is seen once. */
  readonly cause: string;
};

export type Subscription = {
  /** `<event>/<consequence>`: the name of its queue. */
  readonly queue: string;
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
   * @param part the optional part that it belongs to
   */
  on<Key extends string>(
    type: EventType<Key>,
    consequence: string,
    run: (context: JobContext, data: Readonly<Record<Key, string>>) => Promise<void>,
    part?: { readonly key: string },
  ): this {
    const queue = `${type.name}/${consequence}`;
    if (this.#all.some((known) => known.queue === queue)) throw new Error(`subscribed twice: ${queue}`);
    this.#all.push({ queue, event: type.name, part: part?.key, run: run as Subscription["run"] });
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

  get all(): readonly Subscription[] {
    return this.#all;
  }

  of(happening: Happening): readonly Subscription[] {
    return this.#all.filter((subscription) => subscription.event === happening.name);
  }
}
