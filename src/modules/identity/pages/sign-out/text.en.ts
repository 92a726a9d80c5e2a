import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your account",
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  elsewhere: "Where you are signed in",
  signOut: "Sign out",
  details: "Your name and phone number",
  absence: "Your working days and absence",
  others: "You also work with",
  open: "Go there; you are signed in already",
  closed: "You sign in there separately",
};
