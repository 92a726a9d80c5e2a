import { plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  product: "Rode Loper",
  signIn: {
    title: "Sign in to run this installation",
    lead: "For whoever runs Rode Loper. You get a mail with a button to sign in.",
    elsewhere: "Do you work at a desk? First choose your municipality on the front page, and sign in there.",
  },
  sent: {
    title: "Look in your mail for the link",
    body: "Do we know your address? Then a mail with a button to sign in comes within a minute. The button works for a quarter of an hour.",
    again: "Try again",
  },
  title: "This installation",
  lead: "Which municipalities take part. You see no questions of entrepreneurs here.",
  list: "Municipalities that take part",
  none: "No municipality takes part yet",
  add: "Switch a municipality on",
  done: "The municipality is on. Its first administrator gets an invitation by mail.",
  parked: (count: number) =>
    count === 0
      ? "All jobs in the background are running."
      : plural(count, {
          one: "1 job in the background failed often and has stopped. Look in the log of the server.",
          other: `${count} jobs in the background failed often and have stopped. Look in the log of the server.`,
        }),
  staff: (count: number) => plural(count, { one: "1 member of staff", other: `${count} members of staff` }),
  byMail: "signing in by mail",
  byProvider: (issuer: string) => `signing in at ${issuer}`,
  open: "Desk open",
  closed: "Desk still closed",
  since: (day: string) => `Since ${day}`,
  signOut: "Sign out",
  addLead: "The desk opens as soon as the administrator has invited an aanjager (driver).",
  choose: "Choose a municipality",
  labels: {
    code: "Municipality",
    name: "Name of the first administrator",
    email: "Mail address of the first administrator",
  },
  emailHint: "The invitation goes there. It works for two weeks.",
  switchOn: "Switch on and send the invitation",
  back: "To all municipalities",
  administrator: "Administrator",
  errors: {
    "code-missing": "Choose a municipality.",
    "code-taken": "This municipality is on already, or its address is another's.",
    "name-missing": "Fill in the name.",
    "text-long": "This is too long. Use no more than 200 characters.",
    "email-wrong": "Fill in a mail address like name@example.org.",
  },
};
