import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Where you are signed in",
  lead: "If you do not know a device, or have lost it, sign it out. After two hours without use that happens by itself.",
  unknown: "Unknown device",
  here: "this device",
  when: (how: string, opened: string, seen: string) => `Signed in ${how} on ${opened}. Last used on ${seen}.`,
  methods: {
    mail: "by a link in an email",
    provider: "through the sign-in service at your work",
    demo: "as somebody from the demo",
  },
  more: "You are signed in in more places. Sign out everywhere if you do not trust that.",
  end: "Sign this device out",
  ended: "That device is signed out.",
  endAll: "Sign out everywhere, on this device too",
};
