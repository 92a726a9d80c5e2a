import { event } from "#platform/jobs";

/** What others can hear from this module. */
export const identityEvents = {
  signInAsked: event<"requestId">("identity.sign-in-asked"),
};
