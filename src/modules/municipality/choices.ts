import { findKnown } from "./known-municipalities.js";
import { terms } from "./terms/terms.js";

/** What there is to choose from when a municipality is switched on: one of the 342, and its own word. */
export const choices = { findKnown, terms };
