import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Sign in",
  done: {
    "end-all": "You are signed out everywhere, on this device too.",
    "provider-on": "The sign-in service is on. Now sign in again.",
  },
  lead: "You get an email with a link to sign in. You do not need a password.",
  account: "If you have no account yet, that link makes one.",
  staffOnly: "Only people who work here can sign in here.",
  label: "Your email address",
  hint: "If you work here, use your work address.",
  send: "Send me a link",
  errors: {
    "email-missing": "Fill in your email address.",
    "email-wrong": "This email address is not right. Write it like name@example.org.",
  },
  provider: {
    title: "Do you work here?",
    lead: "Staff sign in with their work account.",
    enter: (municipality: string) => `Sign in at the ${municipality}`,
    otherDoor: (municipality: string) =>
      `You are already signed in somewhere else. The ${municipality} lets you in through its own sign-in service only.`,
  },
  demo: {
    title: "Sign in as somebody from the demo",
    warning: "This is a demo. These people do not exist. A real desk has nothing like this.",
    signInAs: (name: string) => `Sign in as ${name}`,
  },
  sent: {
    title: "Check your email",
    body: "You get an email with a link to sign in within a minute. The link works for 15 minutes.",
    staffOnly:
      "If you work here, you get an email with a link to sign in within a minute. The link works for 15 minutes.",
    staff: "If you work here, you get no email. Sign in with your work account.",
    nothing:
      "No email? Look in your spam folder, and check that you wrote the address correctly. After three emails you wait 15 minutes for the next one.",
    again: "Try again",
  },
};
