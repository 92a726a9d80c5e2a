import type { Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";

/** So long what was counted is shown as it is. */
const KEEP_MS = 60_000;
/** So long it is shown while it is counted anew, so that nobody waits for that. */
const STALE_MS = 600_000;

type Counting = Pick<Work, "municipality" | "clock" | "read">;

type Counted<T> = { readonly at: Temporal.Instant; readonly value: Promise<T>; next: Promise<T> | undefined };

/**
 * What looks at every row of a year is counted at most once a minute for a municipality in each process. Whoever asks after that
 * gets what was known while it is counted anew; only what is older than ten minutes, or of another day, is waited for.
 */
export function countedBook<T>(count: (work: Counting) => Promise<T>) {
  const kept = new Map<string, Counted<T>>();

  function begin({ municipality, clock }: Counting, value: Promise<T>): void {
    const counted = { at: clock.now(), value, next: undefined };
    kept.set(municipality.id, counted);
    value.catch(() => kept.get(municipality.id) === counted && kept.delete(municipality.id));
  }

  /** Begins to count anew, unless that has begun. What cannot be counted now is tried again the next time. */
  function renew(work: Counting, known: Counted<T>): void {
    if (known.next) return;
    known.next = count(work);
    known.next.then(
      (value) => begin(work, Promise.resolve(value)),
      () => {
        known.next = undefined;
      },
    );
  }

  return (work: Counting): Promise<T> => {
    const now = work.clock.now();
    const known = kept.get(work.municipality.id);
    const age = known ? now.epochMilliseconds - known.at.epochMilliseconds : Number.POSITIVE_INFINITY;
    if (known && age < KEEP_MS) return known.value;
    if (known && age < STALE_MS && dayOf(known.at).equals(dayOf(now))) {
      renew(work, known);
      return known.value;
    }
    const value = count(work);
    begin(work, value);
    return value;
  };
}
