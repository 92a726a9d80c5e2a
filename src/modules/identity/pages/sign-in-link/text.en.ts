import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "You are almost there",
  lead: (municipality: string) => `With this button you sign in at the ${municipality}.`,
  account: "If you have no account yet, this button makes one.",
  enter: "Sign in",
  wornOut: {
    title: "This link no longer works",
    body: "A link to sign in works once, and for no longer than 15 minutes. Ask for a new one.",
    again: "Ask for a new link",
  },
};
