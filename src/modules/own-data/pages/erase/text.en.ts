import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Have your data erased",
  lead: "First read what goes and what stays. It cannot be undone.",
  goes: "We erase this at once",
  goesQuestions: (count) =>
    count === 0
      ? "Your name, email address and phone number with answered questions. You have none now."
      : count === 1
        ? "Your name, email address and phone number with your one answered question. The private link to it then no longer works."
        : `Your name, email address and phone number with your ${count} answered questions. The private links to them then no longer work.`,
  goesMails: "The record of our emails to you, and when we sent them.",
  goesRemarks: "What you added when you told us how it went. Whether you were helped stays, without your name.",
  stays: "This stays",
  staysAnswer:
    "Your question, our answer and the attachments, without your name and without the names that you gave to attachments. The Dutch Archives Act (Archiefwet) asks us to keep them until their retention period ends. Does the question or an attachment contain something personal? Tell your contact person.",
  staysOpen: (count) =>
    count === 1
      ? "One question has not been answered yet. We keep your data with it, or we could not answer you. Come back after that."
      : `${count} questions have not been answered yet. We keep your data with them, or we could not answer you. Come back after that.`,
  staysRecord: "A record that something was erased, and when. Without your name.",
  handOver: {
    title: "Hand over as an admin first",
    body: (names) => `You are the only admin of ${names}. We can erase your account once another member is an admin.`,
    go: "Go to your organisations",
  },
  scope: "What would you like to have erased?",
  scopes: {
    questions: { label: "Only my data with my questions here", hint: "Your account stays." },
    account: {
      label: "My account as well",
      hint: "You are signed out and leave your organisations. Did you ask anything elsewhere with this account? Erase that there first.",
    },
  },
  sure: "Are you sure?",
  yes: "Yes, this cannot be undone",
  send: "Erase my data",
  back: "Back to your data",
  errors: {
    "scope-missing": "Choose what you would like to have erased.",
    "not-sure": "Tick the box if you are sure.",
    "needs-successor": "You are the only admin of an organisation with other members. Hand over first.",
  },
};
