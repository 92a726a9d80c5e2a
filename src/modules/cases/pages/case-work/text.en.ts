import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  pre: (number: string, name: string) => `Question ${number} · ${name}`,
  question: "The question",
  road: "The road of this question",
  promised: "Answer promised on",
  asker: "Who is asking?",
  name: "Name",
  organisation: "Enterprise",
  email: "Email address",
  phone: "Phone",
  owner: "owner of this question",
  notYours: (owner: string) => `Only ${owner} can answer this question.`,
  youAct: (owner: string) => `You are standing in for ${owner}. You can answer this question.`,
  takeInHand: {
    title: "Say that you are working on it",
    label: "First reaction",
    hint: (name: string) => `${name} gets this at once. The answer can come later.`,
    send: "Send first reaction",
  },
  answer: {
    title: "Answer the question",
    label: "Your answer",
    hint: (name, { town }) => `${name} gets this as the one answer of ${town.body}. Keep it short and plain.`,
    send: "Send the answer",
  },
  outcome: {
    title: "What became of it?",
    label: "Outcome",
    send: "Close the question",
  },
  changed: {
    title: "Somebody was ahead of you",
    body: "This question changed after you opened the page. Nothing was overwritten, and your text is below.",
    theirs: "This is what it says now:",
    yours: "This is what you wrote:",
  },
  errors: {
    "text-missing": "Write a text first.",
    "text-long": "This text is too long. Use at most 20,000 characters.",
    "bsn-seen": "Your text holds a number that looks like a citizen service number (BSN). First tell us what it is.",
    "outcome-missing": "Choose an outcome.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
