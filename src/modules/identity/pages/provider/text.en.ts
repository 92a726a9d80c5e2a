import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Signing in did not work",
  titleAway: "The sign-in service does not answer",
  again: "Try again",
  failures: {
    away: "It is not your fault. Try again in a few minutes.",
    "worn-out": "You were away for too long, or you began in another browser. Begin again.",
    stopped: "You stopped signing in. You can always try again.",
    refused: "We could not trust the answer of the sign-in service. Does it keep happening? Tell your administrator.",
    changed: "The details of the sign-in service have changed in the meantime. Try again.",
    "no-roles": "Your account has no role here. Ask your administrator for a role in Rode Loper.",
    "address-taken":
      "Your email address already belongs to another account here. Ask your administrator to link the two.",
    left: "As far as we know you no longer work here. Is that wrong? Ask your administrator.",
    nameless: "The sign-in service did not give us your name or email address. Ask your administrator to set that up.",
  },
};
