import { everyone, outsiders, type RouteAccess } from "./outcomes.js";

/** Pages about people and signing in. */
export const identityAccess: readonly RouteAccess[] = [
  {
    id: "identity.sign-out",
    reason: "Only somebody who is signed in here can sign out here.",
    get: { ...outsiders, rest: "shown" },
    post: { ...outsiders, rest: "done" },
  },
  {
    id: "identity.demo-sign-in",
    reason: "Anyone may be anybody in the demo town; in production this page does not exist.",
    get: everyone("shown"),
    post: everyone("done"),
  },
];
