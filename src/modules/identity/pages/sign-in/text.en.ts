import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Sign in",
  lead: "For staff. You get a mail with a button to sign in. You need no password.",
  label: "Your mail address",
  hint: "The address by which we know you.",
  send: "Send me a link",
  errors: {
    "email-missing": "Fill in your mail address.",
    "email-wrong": "This mail address is not right. Write it like name@example.org.",
  },
  provider: {
    lead: "For staff. You sign in with the account of your work.",
    enter: (municipality: string) => `Sign in at ${municipality}`,
    otherDoor: (municipality: string) =>
      `You are signed in somewhere else already. ${municipality} lets you in through its own sign-in service only.`,
  },
  demo: {
    title: "Sign in as somebody of the demo",
    warning: "This is a demo. These people do not exist. A real desk does not have this.",
    signInAs: (name: string) => `Sign in as ${name}`,
  },
  sent: {
    title: "Look in your mail",
    body: "Do we know your address? Then a mail with a button to sign in comes within a minute. The button works for a quarter of an hour.",
    nothing: "No mail? Look among the unwanted mail, or ask your administrator which address we know.",
    again: "Try again",
  },
};
