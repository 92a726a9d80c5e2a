import { event } from "#platform/jobs";

/** What others can hear of a handover. */
export const handoverEvents = {
  offered: event<"caseId" | "handoverId">("handover.offered"),
  accepted: event<"caseId" | "handoverId">("handover.accepted"),
  declined: event<"caseId" | "handoverId">("handover.declined"),
  withdrawn: event<"caseId" | "handoverId">("handover.withdrawn"),
  /** Two working days went by without an answer; said once. */
  unanswered: event<"caseId" | "handoverId">("handover.unanswered"),
  /** A question was handed over for the third time. */
  thirdHop: event<"caseId" | "handoverId">("handover.third-hop"),
};
