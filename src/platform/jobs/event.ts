import type { Happening } from "#platform/db";

/** A kind of event: its name and the ids that it carries. Never personal data: jobs look that up themselves. */
export type EventType<Key extends string> = {
  readonly name: string;
  (data: Readonly<Record<Key, string>>): Event<Key>;
};

export type Event<Key extends string> = Happening & { readonly data: Readonly<Record<Key, string>> };

/**
 * Names an event of a module.
 * @param name what happened, as in `case.received`
 */
export function event<Key extends string>(name: string): EventType<Key> {
  const make = (data: Readonly<Record<Key, string>>): Event<Key> => ({ name, data });
  return Object.defineProperty(make, "name", { value: name }) as EventType<Key>;
}
