import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Where you are signed in",
  lead: "Is there a device that you do not know, or have lost? Sign it out here. After two hours without use that happens by itself.",
  unknown: "Unknown device",
  here: "this device",
  when: (how: string, opened: string, seen: string) => `Signed in ${how} on ${opened}. Last used on ${seen}.`,
  methods: {
    mail: "by a link in a mail",
    provider: "at the sign-in service of your work",
    demo: "as somebody of the demo",
  },
  end: "Sign out there",
  endAll: "Sign out everywhere, on this device too",
};
