import { LATER, type Part, type Tally } from "./tally.js";

/** The public figures, in the order in which they are shown. */
export const figureKeys = [
  "first-reaction",
  "in-time",
  "handovers",
  "first-desk",
  "dropped-out",
  "felt-helped",
] as const;
export type FigureKey = (typeof figureKeys)[number];

/** What stands beside some of them: the same questions, looked at another way. */
export type BesideKey = "in-time-last" | "never-handed-over" | "solved";

export type Unit = "working-days" | "share" | "times";

/** A figure over so many questions; what it is without any has no meaning. */
export type Measured = { readonly n: number; readonly value: number };

type Measure = {
  readonly unit: Unit;
  readonly of: (tally: Tally) => Measured;
  readonly beside?: { readonly key: BesideKey; readonly of: (tally: Tally) => Measured };
};

const share = ({ n, of }: Part): Measured => ({ n: of, value: n / of });

/** What each figure is, in numbers; `text.nl.ts` has the same in words. */
export const measures: Readonly<Record<FigureKey, Measure>> = {
  "first-reaction": { unit: "working-days", of: halfWithin },
  "in-time": {
    unit: "share",
    of: ({ first }) => share(first),
    beside: { key: "in-time-last", of: ({ last }) => share(last) },
  },
  handovers: {
    unit: "times",
    of: ({ over, hops }) => ({ n: over, value: hops / over }),
    beside: { key: "never-handed-over", of: ({ over, unmoved }) => share({ n: unmoved, of: over }) },
  },
  "first-desk": { unit: "share", of: ({ firstDesk }) => share(firstDesk) },
  "dropped-out": { unit: "share", of: ({ droppedOut }) => share(droppedOut) },
  "felt-helped": {
    unit: "share",
    of: ({ feltHelped }) => share(feltHelped),
    beside: { key: "solved", of: ({ solved }) => share(solved) },
  },
};

/** Within how many working days at least half of the questions had a reaction; infinity when more than half still wait. */
function halfWithin({ reactions }: Tally): Measured {
  const sorted = [...reactions].sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  let reached = 0;
  for (const [days, count] of sorted) {
    reached += count;
    if (reached * 2 >= n) return { n, value: days };
  }
  return { n, value: LATER };
}
