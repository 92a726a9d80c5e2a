import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The languages in which a page can be shown. */
export type Lang = "nl" | "en";

/**
 * The building blocks' own words.
 * @param lang the language of the page
 */
export function uiText(lang: Lang): typeof nl {
  return lang === "en" ? en : nl;
}
