import type { Work } from "#platform/access";
import type { Happening } from "#platform/db";
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
  run(context: JobContext, data: Readonly<Record<string, string>>): Promise<void>;
};

/** Every event and its consequences. Filled on one page, `src/subscriptions.ts`. */
export class Subscriptions {
  readonly #all: Subscription[] = [];

  /** When this has happened, do that, in a job of its own that is tried again when it fails. */
  on<Key extends string>(
    type: EventType<Key>,
    consequence: string,
    run: (context: JobContext, data: Readonly<Record<Key, string>>) => Promise<void>,
  ): this {
    const queue = `${type.name}/${consequence}`;
    if (this.#all.some((known) => known.queue === queue)) throw new Error(`subscribed twice: ${queue}`);
    this.#all.push({ queue, event: type.name, run: run as Subscription["run"] });
    return this;
  }

  get all(): readonly Subscription[] {
    return this.#all;
  }

  of(happening: Happening): readonly Subscription[] {
    return this.#all.filter((subscription) => subscription.event === happening.name);
  }
}
