import { choose, type Lang } from "#platform/i18n";
import { addresses } from "./addresses.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** How the administration speaks of the papers: the last thing before a desk opens. */
export const settingsPart = {
  address: addresses.kit,
  title: (lang: Lang) => choose(lang, { nl, en }).menu.kit,
  lastStep: (lang: Lang) => choose(lang, { nl, en }).lastStep,
  note: async ({ lang }: { lang: Lang }) => choose(lang, { nl, en }).note,
};
