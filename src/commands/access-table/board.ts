import { everyone, outsiders, type RouteAccess } from "./outcomes.js";

const board = {
  reason: "As the list: the desk and the aanjager see every question; owning one gives no board of the others.",
  get: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
  post: everyone("no-method"),
} as const;

/** The board, and the budgets that it shows. */
export const boardAccess: readonly RouteAccess[] = [
  { id: "cases.board", ...board },
  { id: "cases.board-state", ...board },
];
