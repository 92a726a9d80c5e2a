import { everyone, outsiders, type RouteAccess } from "./outcomes.js";

const made = { ...outsiders, administrator: "shown", aanjager: "shown", rest: "forbidden" } as const;
const unknown = { ...outsiders, administrator: "unknown", aanjager: "unknown", rest: "forbidden" } as const;

/** The papers with which a desk begins. */
export const printKitAccess: readonly RouteAccess[] = [
  {
    id: "print-kit.kit",
    reason: "The papers hold names of managers; they are for whoever sets the desk up or opens it.",
    get: made,
    post: everyone("no-method"),
  },
  {
    id: "print-kit.paper",
    reason: "As the page that leads to it; a name that is no paper does not exist.",
    get: made,
    post: everyone("no-method"),
    others: { get: unknown, post: everyone("no-method") },
  },
];
