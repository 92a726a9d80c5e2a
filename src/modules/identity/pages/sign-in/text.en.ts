import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Sign in",
  lead: "You get a mail with a button to sign in. You need no password. Do you not have an account yet? Then that button makes it.",
  label: "Your mail address",
  hint: "Do you work here? Then fill in the address of your work.",
  send: "Send me a link",
  errors: {
    "email-missing": "Fill in your mail address.",
    "email-wrong": "This mail address is not right. Write it like name@example.org.",
  },
  provider: {
    title: "Do you work here?",
    lead: "Staff sign in with the account of their work.",
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
    body: "A mail with a button to sign in comes within a minute. The button works for a quarter of an hour.",
    staff: "Do you work here? Then you get no mail. Sign in with the account of your work.",
    nothing:
      "No mail? Look among the unwanted mail, and whether you wrote the address right. After three mails you wait a quarter of an hour for the next.",
    again: "Try again",
  },
};
