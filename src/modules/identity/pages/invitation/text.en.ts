import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "An invitation for you",
  installation: "The administrator of Rode Loper",
  lead: (inviter: string, municipality: string) => `${inviter} invites you to work with the ${municipality}.`,
  facts: {
    name: "Your name",
    email: "Your email address",
    title: "Your job title",
    roles: "Your role",
    until: "You can say yes until",
  },
  accept: "Yes, I will join",
  acceptAs: (name: string) => `Yes, I will join as ${name}`,
  you: "yourself",
  signedInAs: (who: string) =>
    `You are signed in as ${who}. If you say yes, you will work here as well, with the same account.`,
  somebodyElse: "Sign out and join as somebody else",
  already:
    "Do you already work with Rode Loper somewhere else? Sign in there first, then open this link again. That way you keep one account.",
  provider: "First you sign in with your work account. Then you join.",
  toProvider: (municipality: string) => `Sign in at the ${municipality} and join`,
  changed: "You have signed in or out in another window. Check below as whom you say yes.",
  wornOut: "This invitation no longer works",
  notAccepted: "You cannot accept this invitation now",
  toSignIn: "To the sign-in page",
  refusals: {
    "worn-out":
      "An invitation works once, and for no longer than two weeks. Ask whoever invited you for a new one. If you have already said yes, you can simply sign in.",
    "works-here": "You work here already. Ask the administrator to change your roles.",
    "other-door": "Signing in works differently here now. Open the link in your email again.",
  },
};
