import { event } from "#platform/jobs";

/** Somebody no longer works here; the successor gets what was theirs. */
export const staffLeft = event<"personId" | "successorId">("staff.left");
