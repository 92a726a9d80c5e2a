import { event } from "#platform/jobs";

/** What others can hear from this module. */
export const caseEvents = {
  received: event<"caseId">("case.received"),
  takenInHand: event<"caseId">("case.taken-in-hand"),
  messaged: event<"caseId">("case.messaged"),
  askerAsked: event<"caseId">("case.asker-asked"),
  askerWrote: event<"caseId">("case.asker-wrote"),
  promiseMoved: event<"caseId">("case.promise-moved"),
  madeOfficial: event<"caseId">("case.made-official"),
  suspended: event<"caseId">("case.suspended"),
  extended: event<"caseId">("case.extended"),
  forwarded: event<"caseId">("case.forwarded"),
  reopened: event<"caseId">("case.reopened"),
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
  answered: event<"caseId">("case.answered"),
  linkRenewed: event<"caseId">("case.link-renewed"),
  ownerChanged: event<"caseId">("case.owner-changed"),
};
