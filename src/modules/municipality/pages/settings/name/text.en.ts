import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: { name: "Name", kind: "What do you call yourself?", english: "English" },
  hints: {
    name: "Only the name, such as Voorbeeldstad.",
    kind: "This is how the pages refer to you.",
    english: "Dutch is always there. If you switch English off, links in earlier English emails stop working too.",
  },
  kinds: { gemeente: "Municipality", stad: "City", dorpen: "Villages" },
  languages: { yes: "All pages are there in English too", no: "Only Dutch" },
};
