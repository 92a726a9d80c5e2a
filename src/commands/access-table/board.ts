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
  {
    id: "cases.mark-budgets",
    reason:
      "Only the owner of a question, or the deputy who acts for them, says which budget a part of it touches; to every other member of staff the page does not exist.",
    get: { ...outsiders, owner: "shown", deputy: "shown", rest: "unknown" },
    post: { ...outsiders, owner: "done", deputy: "done", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.budgets",
    reason: "The administrator keeps the list of budgets.",
    get: { ...outsiders, administrator: "shown", rest: "forbidden" },
    post: { ...outsiders, administrator: "done", rest: "forbidden" },
  },
  {
    id: "cases.budget",
    reason: "As the list that leads to it; a budget of another municipality does not exist.",
    get: { ...outsiders, administrator: "shown", rest: "forbidden" },
    post: { ...outsiders, administrator: "done", rest: "forbidden" },
    others: {
      get: { ...outsiders, administrator: "unknown", rest: "forbidden" },
      post: { ...outsiders, administrator: "unknown", rest: "forbidden" },
    },
  },
];
