import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { DEEPEST, filterFrom, lanes, MOST_COUNTED, MOST_OPEN } from "../../modules/cases/board/board.js";
import * as board from "../../modules/cases/board/queries.js";
import * as stuck from "../../modules/cases/board/stuck/queries.js";
import * as budgets from "../../modules/cases/budgets/queries.js";

/** Queries that show more than a page, but never more than so many rows, however many there are. */
export const boardBounded = new Map([
  // A filter looks at the most urgent of each lane, and for each at its sub-questions, marks, offer and transfer.
  ["cases.board.readLanes", 5 * DEEPEST * lanes.length],
  // Four counts, of which the last looks at four kinds; what stands still is passed over.
  ["cases.board.readHead", 12 * (MOST_COUNTED + 1)],
  ["cases.board.stuck.readOpenWork", MOST_OPEN],
]);

/** Queries of the board that may look at everything of their own municipality, each with its reason. */
export const boardWhole: readonly [name: string, reason: string][] = [
  ["cases.board.stuck.readYear", "counts every sub-question of a year, at most once a minute (year-book.ts)"],
  ["cases.budgets.listBudgets", "shows every budget of the municipality's own, a dozen at most"],
];

const NOBODY = "00000000-0000-7000-8000-00000000ffff";

/** Every reading query of the board and its budgets, with something to look for. */
export const boardQueries: Record<string, readonly ((read: Read, id: string) => Promise<unknown>)[]> = {
  "cases.board.readLanes": [
    "",
    "mine=yes",
    "when=late",
    "when=soon",
    "offered=yes",
    "escalated=yes",
    "budget=property",
    `department=${NOBODY}`,
  ].map((asked) => (read: Read, id: string) => {
    const today = Temporal.Now.plainDateISO();
    const filter = filterFrom(new URLSearchParams(asked));
    const people = { owners: [id], specialists: [id] };
    return board.readLanes(read, { filter, today, soonUntil: today.add({ days: 3 }), ...people });
  }),
  "cases.board.listParts": [(read, id) => board.listParts(read, Array(50).fill(id))],
  "cases.board.readHead": [
    (read) => {
      const today = Temporal.Now.plainDateISO();
      return board.readHead(read, { today, soonUntil: today.add({ days: 3 }) });
    },
  ],
  "cases.board.findOwnersAmong": [(read, id) => board.findOwnersAmong(read, [id, NOBODY])],
  "cases.board.stuck.readOpenWork": [
    (read, id) => stuck.readOpenWork(read, Temporal.Now.plainDateISO(), new Map([[id, id]])),
  ],
  "cases.board.stuck.readYear": [
    (read, id) => stuck.readYear(read, new Date(Date.now() - 365 * 86_400_000), new Map([[id, id]])),
  ],
  "cases.budgets.listBudgets": [(read) => budgets.listBudgets(read)],
  "cases.budgets.findBudget": [(read, id) => budgets.findBudget(read, id)],
  "cases.budgets.findMarks": [(read, id) => budgets.findMarks(read, Array(10).fill(id))],
};
