import { event } from "#platform/jobs";

/** What others can hear from this module. */
export const directoryEvents = {
  invited: event<"invitationId">("directory.invited"),
  joinAsked: event<"enterpriseId" | "personId">("directory.join-asked"),
};
