import { event } from "#platform/jobs";

/** What others can hear of a transfer. */
export const transferEvents = {
  proposed: event<"caseId" | "stepId" | "transferId">("transfer.proposed"),
  agreed: event<"caseId" | "transferId">("transfer.agreed"),
  refused: event<"caseId" | "transferId">("transfer.refused"),
  /** Said in the other municipality. */
  offered: event<"transferId">("transfer.offered"),
  accepted: event<"caseId" | "transferId">("transfer.accepted"),
  declined: event<"caseId" | "transferId">("transfer.declined"),
  withdrawn: event<"caseId" | "transferId">("transfer.withdrawn"),
  /** Two working days went by without an answer; said once. */
  unanswered: event<"caseId" | "transferId">("transfer.unanswered"),
  /** Said in the other municipality: the question is there. */
  arrived: event<"caseId">("transfer.arrived"),
};
