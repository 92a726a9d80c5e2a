import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "In which municipality is your business?",
  lead: "Choose your municipality. There you ask one desk. You get one contact person and one answer.",
  choose: "Choose your municipality",
  none: {
    title: "No municipality takes part yet",
    body: "Come back later. Do you run this installation? Sign in at /en/sign-in and switch a municipality on.",
  },
};
