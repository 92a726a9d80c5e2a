import { isId } from "#platform/db";
import { isBudgetMark } from "../budgets/budget.js";
import type { Status } from "../case.js";

/** The lanes of the board, in the order in which a question goes: the statuses in which it is open. */
export const lanes = ["received", "in-hand", "with-departments", "assembling", "waiting"] as const;
export type Lane = (typeof lanes)[number];

export const isLane = (status: Status): status is Lane => lanes.some((lane) => lane === status);

/** So many cards a lane shows; the list has them all. More would make the page heavier than a phone likes. */
export const MOST_CARDS = 8;

/** So many cards of a lane have their menu on the page; that of the others comes when somebody asks for it. */
export const MOST_MENUS = 3;

/** A filter that looks at more than the question itself looks at so many of each lane, the most urgent first. */
export const DEEPEST = 300;

/** More open sub-questions than this are not counted by department; the most overdue come first. */
export const MOST_OPEN = 1_000;

/** No further than this anything is counted: above it, that there are more says enough. */
export const MOST_COUNTED = 100;

/** What the reader wants to see of the board; each is asked for in the address. */
export type Filter = {
  /** Those that they own, or for whose owner they act today. */
  readonly isMine: boolean;
  readonly when: "late" | "soon" | undefined;
  /** An offer to a colleague waits for an answer. */
  readonly isOffered: boolean;
  readonly isEscalated: boolean;
  /** A sub-question lies there now. */
  readonly departmentId: string | undefined;
  /** A sub-question touches it. */
  readonly budget: string | undefined;
};

/** Reads what an address asks for; what it cannot mean is left out. */
export function filterFrom(query: URLSearchParams): Filter {
  const [department, budget, when] = [query.get("department"), query.get("budget"), query.get("when")];
  return {
    isMine: query.get("mine") === "yes",
    when: when === "late" || when === "soon" ? when : undefined,
    isOffered: query.get("offered") === "yes",
    isEscalated: query.get("escalated") === "yes",
    departmentId: department !== null && isId(department) ? department : undefined,
    budget: budget !== null && isBudgetMark(budget) ? budget : undefined,
  };
}

/** The same as an address asks for it; empty for the whole board. */
export function queryOf({ isMine, when, isOffered, isEscalated, departmentId, budget }: Filter): string {
  const asked = {
    ...(isMine ? { mine: "yes" } : {}),
    ...(when ? { when } : {}),
    ...(isOffered ? { offered: "yes" } : {}),
    ...(isEscalated ? { escalated: "yes" } : {}),
    ...(departmentId ? { department: departmentId } : {}),
    ...(budget ? { budget } : {}),
  };
  return new URLSearchParams(asked).toString();
}

export const noFilter: Filter = filterFrom(new URLSearchParams());

/** Whether the whole board is shown. */
export const isWhole = (filter: Filter): boolean => queryOf(filter) === "";
