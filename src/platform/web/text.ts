import { choose, type Lang } from "#platform/i18n";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The words of the pages that every part shares. */
export function webText(lang: Lang): typeof nl {
  return choose(lang, { nl, en });
}
