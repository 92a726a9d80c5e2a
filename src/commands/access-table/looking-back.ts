import { everyone, outsiders, type RouteAccess, readOnly } from "./outcomes.js";

/** How an answer was, and the public figures. */
export const lookingBackAccess: readonly RouteAccess[] = [
  {
    id: "cases.experience-by-link",
    reason: "Whoever holds the private link of a question says how the answer was.",
    get: everyone("shown"),
    post: everyone("done"),
    others: { get: everyone("unknown"), post: everyone("unknown") },
  },
  {
    id: "cases.experience-own",
    reason: "Only the asker (here the admin of the organisation) says how the answer was; those who read along cannot.",
    get: { ...outsiders, "enterprise-admin": "shown", rest: "unknown" },
    post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
  { id: "cases.figures", reason: "The figures are public; none is about a person.", ...readOnly },
  { id: "cases.figures-file", reason: "Open data, with the same figures.", ...readOnly },
];
