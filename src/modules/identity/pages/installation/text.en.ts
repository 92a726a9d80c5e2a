import { plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  enter: "With this button you sign in to run this installation.",
  signIn: {
    title: "Sign in to run this installation",
    lead: "Only for whoever runs this installation. You get an email with a link to sign in.",
    already: "You are signed in already.",
    elsewhere: "Do you work at a desk? First choose your municipality on the front page, and sign in there.",
  },
  sent: {
    title: "Check your email for the link",
    body: "If we know your address, you get an email with a link to sign in within a minute. The link works for 15 minutes.",
    again: "Try again",
  },
  title: "This installation",
  lead: "See which municipalities take part. You do not see their questions here.",
  list: "Municipalities that take part",
  none: "No municipality takes part yet",
  add: "Switch a municipality on",
  done: "The municipality is on. Its first administrator gets an invitation by email.",
  parked: (count: number) =>
    count === 0
      ? "All background jobs are running."
      : plural(count, {
          one: "1 background job kept failing and has stopped. See why with bin/rode-loper jobs parked on the server.",
          other: `${count} background jobs kept failing and have stopped. See why with bin/rode-loper jobs parked on the server.`,
        }),
  staff: (count: number) => plural(count, { one: "1 member of staff", other: `${count} members of staff` }),
  byMail: "signing in by email",
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
    email: "Email address of the first administrator",
  },
  emailHint: "The invitation goes there. It works for two weeks.",
  switchOn: "Switch on and send the invitation",
  back: "To all municipalities",
  administrator: "Administrator",
  regions: {
    link: "Choose a region for each municipality",
    title: "Regions",
    lead: "Municipalities with the same region can hand questions over to each other. That only happens if the entrepreneur agrees.",
    list: "Municipalities and their region",
    none: "no region",
    municipality: "Municipality",
    choose: "Choose a municipality",
    region: "Region",
    hint: "Write the name in the same way for each municipality. Leave it empty for no region.",
    save: "Save",
    done: "The region has been saved.",
    errors: {
      "municipality-missing": "Choose a municipality.",
      "region-long": "This is too long. Use at most 80 characters.",
      unstorable: "This holds a character that we cannot keep. Type the text again.",
    },
  },
  errors: {
    "code-missing": "Choose a municipality.",
    "code-taken": "This municipality is already on, or another one uses its address. Choose a different one.",
    "name-missing": "Fill in the name.",
    "text-long": "This is too long. Use at most 200 characters.",
    "email-wrong": "This email address is not right. Write it like name@example.org.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
