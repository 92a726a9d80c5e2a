import { staffing } from "#identity";
import type { Work } from "#platform/access";
import { readYear, type YearOfWork } from "./queries.js";

const KEEP_MS = 60_000;
const YEAR_HOURS = 24 * 365;

/**
 * What departments were asked in the last twelve months. It looks at every sub-question of a year, so each process counts
 * at most once a minute for a municipality.
 */
export function yearBook() {
  const kept = new Map<string, { readonly at: number; readonly year: Promise<readonly YearOfWork[]> }>();
  return (work: Pick<Work, "municipality" | "clock" | "read">): Promise<readonly YearOfWork[]> => {
    const now = work.clock.now();
    const known = kept.get(work.municipality.id);
    if (known && now.epochMilliseconds - known.at < KEEP_MS) return known.year;
    const since = new Date(now.subtract({ hours: YEAR_HOURS }).epochMilliseconds);
    const year = work.read(async (read) => readYear(read, since, await staffing.listPlaces(read)));
    kept.set(work.municipality.id, { at: now.epochMilliseconds, year });
    year.catch(() => kept.delete(work.municipality.id));
    return year;
  };
}

export type YearBook = ReturnType<typeof yearBook>;
