import { findKnown } from "./known-municipalities.js";
import { listChainPartners, listDepartments } from "./queries.js";
import { terms } from "./terms/terms.js";

/**
 * What there is to choose from: one of the 342 and its own word when a municipality is switched on, a department or a
 * chain partner when it is said where somebody belongs.
 */
export const choices = { findKnown, terms, listDepartments, listChainPartners };
