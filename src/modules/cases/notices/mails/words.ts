import { choose } from "#platform/i18n";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Whoever works for or with a Dutch municipality is written to in Dutch. */
export const STAFF_LANG = "nl";

/** The words of mails to the staff. */
export const words = choose(STAFF_LANG, { nl, en });
