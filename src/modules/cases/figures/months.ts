import type { Temporal } from "#platform/clock";

/** Days from the first up to and including the last. */
export type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

const MONTHS = 12;

/**
 * The twelve months up to and including today, the oldest first: each ends on the day of the month that it is today, or on the
 * last day of a shorter month. They follow each other without a day between them.
 */
export function twelveMonths(today: Temporal.PlainDate): Period[] {
  const end = (back: number) => today.subtract({ months: back });
  return Array.from({ length: MONTHS }, (_, index) => {
    const back = MONTHS - 1 - index;
    return { from: end(back + 1).add({ days: 1 }), to: end(back) };
  });
}

/** Periods that follow each other, as one. @param periods at least one */
export function joined(periods: readonly Period[]): Period {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new RangeError("nothing to join");
  return { from: first.from, to: last.to };
}
