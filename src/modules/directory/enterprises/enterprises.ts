import { invitationTransitions, memberTransitions } from "./enterprise.js";
import { findEnterprises, findReaders } from "./queries.js";

/** Organisations with members, as far as other modules see them. */
export const enterprises = {
  findOf: findEnterprises,
  findReaders,
  memberTransitions,
  invitationTransitions,
};
