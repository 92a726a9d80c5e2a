import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your organisations",
  lead: "You can share questions and answers with colleagues. You can belong to more than one organisation.",
  left: "You no longer belong to this organisation.",
  empty: {
    title: "You do not belong to an organisation yet",
    body: "Add your organisation, or ask a colleague to invite you.",
  },
  add: "Add an organisation",
};
