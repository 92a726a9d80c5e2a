import { event } from "#platform/jobs";

/** What others can hear from this module. */
export const caseEvents = {
  received: event<"caseId">("case.received"),
  takenInHand: event<"caseId">("case.taken-in-hand"),
  answered: event<"caseId">("case.answered"),
  linkRenewed: event<"caseId">("case.link-renewed"),
  ownerChanged: event<"caseId">("case.owner-changed"),
};
