import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your data has been erased",
  body: "What we must keep is still there without your name. That goes too when its retention period ends.",
  home: "To the front page",
};
