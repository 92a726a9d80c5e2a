import { deleteOldInvitations } from "../jobs/delete-old-invitations.js";
import { leaveAll, NeedsSuccessor } from "../use-cases/leave-enterprise.js";
import { invitationTransitions, isLastAdmin, memberTransitions } from "./enterprise.js";
import { findEnterprises, findReaders } from "./queries.js";

/** Organisations with members, as far as other modules see them. */
export const enterprises = {
  isLastAdmin,
  leaveAll,
  deleteOldInvitations,
  NeedsSuccessor,
  findOf: findEnterprises,
  findReaders,
  memberTransitions,
  invitationTransitions,
};
