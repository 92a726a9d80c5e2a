import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Where you are signed in",
  lead: "Is there a device that you do not know, or have lost? Sign it out here. After two hours without use that happens by itself.",
  unknown: "Unknown device",
  here: "this device",
  when: (opened: string, seen: string) => `Signed in on ${opened}. Last used on ${seen}.`,
  end: "Sign out there",
  endAll: "Sign out everywhere, on this device too",
};
