import { everyone, outsiders, type RouteAccess } from "./outcomes.js";

const list = { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" } as const;
const own = { ...outsiders, desk: "shown", aanjager: "unknown", rest: "forbidden" } as const;

/** The list of the desk, with what belongs to it. */
export const deskListAccess: readonly RouteAccess[] = [
  {
    id: "cases.case-list",
    reason: "The desk and the aanjager see every question; owning one gives no list of the others.",
    get: list,
    post: everyone("no-method"),
  },
  {
    id: "cases.export",
    reason: "The same list as a file, for whoever sees it; that they took it is on record.",
    get: everyone("no-method"),
    post: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
  },
  {
    id: "cases.views",
    reason: "Whoever has the list keeps views of it; each person sees their own.",
    get: list,
    post: { ...outsiders, desk: "done", aanjager: "done", rest: "forbidden" },
  },
  {
    id: "cases.view",
    reason: "A view is of one person. To everybody else, also to whoever else has the list, it does not exist.",
    get: own,
    post: { ...own, desk: "done" },
    others: { get: { ...own, desk: "unknown" }, post: { ...own, desk: "unknown" } },
  },
];
