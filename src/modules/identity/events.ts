import { event } from "#platform/jobs";

/** Somebody asked for a link to sign in. */
export const signInAsked = event<"requestId">("identity.sign-in-asked");

/** Somebody asked for a link to sign in at the national side. */
export const platformSignInAsked = event<"requestId">("identity.platform-sign-in-asked");

/** A colleague was invited; the mail still has to be written. */
export const staffInvited = event<"invitationId">("staff.invited");

/** Somebody no longer works here; the successor gets what was theirs. */
export const staffLeft = event<"personId" | "successorId">("staff.left");
