import { findKnown } from "./known-municipalities.js";
import { listChainPartners, listDepartments } from "./queries.js";
import { terms } from "./terms/terms.js";

/** What there is to choose from: the 342 municipalities, their words, and the departments and partners of one. */
export const choices = { findKnown, terms, listDepartments, listChainPartners };
