import { staffing } from "#identity";
import { countedBook } from "../../figures/counted-book.js";
import { readYear } from "./queries.js";

const YEAR_HOURS = 24 * 365;

/** What departments were asked in the last twelve months, of all sub-questions of a year. */
export const yearBook = () =>
  countedBook((work) => {
    const since = new Date(work.clock.now().subtract({ hours: YEAR_HOURS }).epochMilliseconds);
    return work.read(async (read) => readYear(read, since, await staffing.listPlaces(read)));
  });

export type YearBook = ReturnType<typeof yearBook>;
