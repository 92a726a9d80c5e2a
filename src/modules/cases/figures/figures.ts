import type { Work } from "#platform/access";
import { type Figures, readFigures } from "./queries.js";

const KEEP_MS = 60_000;
const YEAR_HOURS = 24 * 365;
/** Below this many questions a share says more about one person than about the desk. */
export const SMALLEST_GROUP = 5;

/**
 * The public figures of the last twelve months. They look at every question of a year, so each process counts
 * them at most once a minute for a municipality.
 */
export function figureBook() {
  const kept = new Map<string, { readonly at: number; readonly figures: Promise<Figures> }>();
  return (work: Work): Promise<Figures> => {
    const now = work.clock.now();
    const known = kept.get(work.municipality.id);
    if (known && now.epochMilliseconds - known.at < KEEP_MS) return known.figures;
    const since = new Date(now.subtract({ hours: YEAR_HOURS }).epochMilliseconds);
    const figures = work.read((read) => readFigures(read, since));
    kept.set(work.municipality.id, { at: now.epochMilliseconds, figures });
    figures.catch(() => kept.delete(work.municipality.id));
    return figures;
  };
}

export type FigureBook = ReturnType<typeof figureBook>;
