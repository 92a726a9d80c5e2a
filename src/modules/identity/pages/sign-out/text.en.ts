import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your session",
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  elsewhere: "See where else you are signed in",
  signOut: "Sign out",
  details: "Your account",
  absence: "Your working days and absence",
  others: "You also work with",
  open: "Go there; you are signed in already",
  closed: "You sign in there separately",
};
