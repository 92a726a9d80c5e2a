import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: { term: "Which word do you use?" },
  hint: "Below each word you read how pages and emails then sound, in Dutch and in English.",
};
