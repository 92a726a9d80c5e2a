import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  menu: { kit: "Print kit" },
  note: "Poster, letters and drafts for privacy and works council, with your names in them",
  lastStep: "Your desk is set up. Put the poster up, and let departments, council and works council know what it does.",
};
