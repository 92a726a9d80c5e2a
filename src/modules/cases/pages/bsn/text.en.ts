import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  label: "What kind of number is that?",
  hint: "We do not need a citizen service number, and we may not keep it here.",
  mask: "A citizen service number, or I do not know. Make it unreadable.",
  keep: "Something else, such as an RSIN. Leave it as it is.",
};
