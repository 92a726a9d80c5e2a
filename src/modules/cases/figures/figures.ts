import { dayOf } from "#platform/clock";
import { countedBook } from "./counted-book.js";
import { type BesideKey, type FigureKey, figureKeys, type Measured, measures, type Unit } from "./measures.js";
import { joined, type Period, twelveMonths } from "./months.js";
import { readTallies } from "./queries.js";
import { sumOf, type Tally } from "./tally.js";
import { chunked, divide, type Fate, type Size, SMALLEST_GROUP } from "./trend.js";

/** A figure as anybody may see it: without a value below five questions. */
export type Shown = { readonly n: number; readonly value: number | undefined };

export type Point = Period & Shown & { readonly fate: Fate };

export type Figure = {
  readonly key: FigureKey;
  readonly unit: Unit;
  readonly total: Shown;
  readonly beside: (Shown & { readonly key: BesideKey }) | undefined;
  /** Undefined where there is too little to show how it went. */
  readonly trend: { readonly size: Size; readonly points: readonly Point[] } | undefined;
};

/** What can be said in public about the questions received in twelve months. */
export type Figures = {
  readonly period: Period;
  readonly received: number;
  readonly all: readonly Figure[];
  of(key: FigureKey): Figure;
};

/** The public figures of the last twelve months, of all questions of a year. */
export const figureBook = () =>
  countedBook((work) => {
    const today = dayOf(work.clock.now());
    const months = twelveMonths(today);
    return work.read(async (read) => figuresOf(months, await readTallies(read, months, today)));
  });

export type FigureBook = ReturnType<typeof figureBook>;

/** What may be shown of what was counted in each of twelve months. What may not is gone from here on. */
export function figuresOf(months: readonly Period[], tallies: readonly Tally[]): Figures {
  const whole = sumOf(tallies);
  const all = figureKeys.map((key): Figure => {
    const { unit, of, beside } = measures[key];
    return {
      key,
      unit,
      total: shown(of(whole)),
      beside: beside && { key: beside.key, ...shown(beside.of(whole)) },
      trend: trendOf(months, tallies, of),
    };
  });
  const byKey = new Map(all.map((figure) => [figure.key, figure]));
  return {
    period: joined(months),
    received: whole.received,
    all,
    of: (key) => byKey.get(key) as Figure,
  };
}

const shown = ({ n, value }: Measured): Shown => ({ n, value: n < SMALLEST_GROUP ? undefined : value });

function trendOf(
  months: readonly Period[],
  tallies: readonly Tally[],
  of: (tally: Tally) => Measured,
): Figure["trend"] {
  const division = divide(tallies.map((tally) => of(tally).n));
  if (!division) return undefined;
  const { size, fates } = division;
  const periods = chunked(months, size).map(joined);
  const points = chunked(tallies, size).map((some, at): Point => {
    const { n, value } = of(sumOf(some));
    const fate = fates[at] ?? "none";
    return { ...(periods[at] as Period), n, value: fate === "shown" ? value : undefined, fate };
  });
  return { size, points };
}
