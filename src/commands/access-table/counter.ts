import { everyone, outsiders, type RouteAccess } from "./outcomes.js";

const ownerAlone = {
  get: { ...outsiders, owner: "shown", deputy: "shown", rest: "unknown" },
  post: { ...outsiders, owner: "done", deputy: "done", rest: "unknown" },
  others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
} as const;

/** Noting what somebody tells, and doubles. */
export const counterAccess: readonly RouteAccess[] = [
  {
    id: "cases.note-question",
    reason: "The desk and the aanjager note what somebody tells them; for everybody else there is the ask box.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
    post: { ...outsiders, desk: "done", aanjager: "done", rest: "forbidden" },
  },
  {
    id: "cases.earlier",
    reason: "Earlier questions of whoever is on the line, for those who may read every question anyway.",
    get: everyone("no-method"),
    post: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
  },
  {
    id: "cases.receipt",
    reason:
      "Whoever reads a case at the desk prints its number and dates; the link stands on it only for whoever noted it, for an hour.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", owner: "shown", deputy: "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  {
    id: "cases.merge",
    reason: "Only the owner, or the deputy who acts for them, merges a question with its double.",
    ...ownerAlone,
  },
  {
    id: "cases.split-off",
    reason: "Only the owner, or the deputy who acts for them, makes two questions of one.",
    ...ownerAlone,
  },
];
