import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "You are almost there",
  lead: (municipality: string) => `With this button you sign in at ${municipality}.`,
  account: "Do you not have an account yet? Then this button makes it.",
  enter: "Sign in",
  wornOut: {
    title: "This link no longer works",
    body: "A link to sign in works once, and for no longer than a quarter of an hour. Ask for a new one.",
    again: "Ask for a new link",
  },
};
