import { event } from "#platform/jobs";

/**
 * What others can hear from this module. What has words names its step as well: the same may happen again before those words are
 * mailed.
 */
export const caseEvents = {
  received: event<"caseId">("case.received"),
  takenInHand: event<"caseId" | "stepId">("case.taken-in-hand"),
  messaged: event<"caseId" | "stepId">("case.messaged"),
  askerAsked: event<"caseId" | "stepId">("case.asker-asked"),
  askerWrote: event<"caseId">("case.asker-wrote"),
  promiseMoved: event<"caseId" | "stepId">("case.promise-moved"),
  madeOfficial: event<"caseId" | "stepId">("case.made-official"),
  suspended: event<"caseId" | "stepId">("case.suspended"),
  extended: event<"caseId" | "stepId">("case.extended"),
  forwarded: event<"caseId" | "stepId">("case.forwarded"),
  reopened: event<"caseId" | "stepId">("case.reopened"),
  withdrawn: event<"caseId">("case.withdrawn"),
  askerReminded: event<"caseId">("case.asker-reminded"),
  experienceAsked: event<"caseId">("case.experience-asked"),
  droppedOut: event<"caseId">("case.dropped-out"),
  /** Of the one that ended. */
  merged: event<"caseId">("case.merged"),
  /** Of the second one. */
  splitOff: event<"caseId">("case.split-off"),
  subAsked: event<"subQuestionId">("case.sub-question-asked"),
  subSettled: event<"subQuestionId">("case.sub-question-settled"),
  subAskedBack: event<"subQuestionId">("case.sub-question-asked-back"),
  subReplied: event<"subQuestionId">("case.sub-question-replied"),
  subDue: event<"subQuestionId">("case.sub-question-due"),
  subLate: event<"subQuestionId">("case.sub-question-late"),
  subWithdrawn: event<"subQuestionId">("case.sub-question-withdrawn"),
  answered: event<"caseId" | "stepId">("case.answered"),
  linkRenewed: event<"caseId">("case.link-renewed"),
  ownerChanged: event<"caseId" | "stepId">("case.owner-changed"),
};
