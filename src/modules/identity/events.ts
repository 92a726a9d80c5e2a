import { event } from "#platform/jobs";

/** Somebody asked for a link to sign in. */
export const signInAsked = event<"requestId">("identity.sign-in-asked");

/** Somebody no longer works here; the successor gets what was theirs. */
export const staffLeft = event<"personId" | "successorId">("staff.left");
