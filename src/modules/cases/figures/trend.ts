/** Below this many questions a share says more about one person than about the desk. */
export const SMALLEST_GROUP = 5;

/** How many months stand together in one point. */
export const sizes = [1, 3, 6] as const;
export type Size = (typeof sizes)[number];

/** Why a point is shown or left empty: nothing to count, too few, or left empty so that another cannot be worked out. */
export type Fate = "shown" | "none" | "few" | "held-back";

/** So large a share of the points may be left empty at most. */
const MOST_EMPTY = 1 / 4;

/**
 * In what steps a figure over twelve months can be shown without saying anything of fewer than five questions: months, else
 * quarters, else halves. The points do not overlap, and there is one division at a time: so nothing follows from the difference
 * of two. What they leave empty could be had by taking the others from the whole; so that is no questions at all, or five
 * and more: where it would be fewer, the smallest of the others is left empty too.
 * @param counts how many questions there are in each of the twelve months
 * @returns undefined when there is no such division with enough to show
 */
export function divide(
  counts: readonly number[],
): { readonly size: Size; readonly fates: readonly Fate[] } | undefined {
  for (const size of sizes) {
    const blocks = chunked(counts, size).map((some) => some.reduce((sum, n) => sum + n, 0));
    const fates = fatesOf(blocks);
    const empty = fates.filter((fate) => fate === "few" || fate === "held-back").length;
    const shown = fates.filter((fate) => fate === "shown").length;
    if (shown >= 2 && empty <= blocks.length * MOST_EMPTY) return { size, fates };
  }
  return undefined;
}

/** Pieces of so many, in order. */
export const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

function fatesOf(blocks: readonly number[]): Fate[] {
  const fates = blocks.map((n): Fate => (n === 0 ? "none" : n < SMALLEST_GROUP ? "few" : "shown"));
  const hidden = blocks.reduce((sum, n, at) => sum + (fates[at] === "few" ? n : 0), 0);
  if (hidden === 0 || hidden >= SMALLEST_GROUP) return fates;
  const smallest = Math.min(...blocks.filter((_, at) => fates[at] === "shown"));
  const cover = blocks.findIndex((n, at) => fates[at] === "shown" && n === smallest);
  return fates.map((fate, at) => (at === cover ? "held-back" : fate));
}
