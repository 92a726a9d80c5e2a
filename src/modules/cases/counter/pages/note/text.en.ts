import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  menu: "Note a question",
  title: "Note a question",
  lead: "For whoever calls, comes by or writes. The question gets the same number, the same link and the same promise as one from the website.",
  quick: "Tab takes you to the next field. Ctrl and Enter note the question.",
  channel: {
    label: "How did the question come in?",
    options: { phone: "By telephone", counter: "At the counter", paper: "On paper" },
  },
  receivedOn: {
    label: "When did the letter come in?",
    hint: "The promise counts from this day.",
  },
  labels: {
    name: "Name",
    phone: "Phone number",
    email: "Email address",
    organisation: "Enterprise",
    question: "What is the question?",
    said: "What have you said already?",
  },
  hints: {
    phone: "A phone number or an email address, or both.",
    email: "The confirmation and the answer go here.",
    question: "Write it down in the words of whoever asks.",
    said: "This becomes the first reaction, of today. Leave it empty if you could not say anything yet.",
  },
  language: { label: "In which language do we write back?", nl: "Dutch", en: "English" },
  owner: {
    label: "Who will own it?",
    rule: (name: string) => `${name}, as with a question from the website`,
    me: "I keep the question myself",
  },
  send: "Note the question",
  earlier: {
    title: "Earlier questions",
    none: "No earlier questions found.",
    begin: "Fill in a name, organisation, phone number or email address. Their earlier questions then appear here.",
    found: (count: number) => (count === 1 ? "1 earlier question found" : `${count} earlier questions found`),
    look: "Look for earlier questions",
    received: (day: string) => `received on ${day}`,
  },
  errors: {
    "channel-missing": "Choose how the question came in.",
    "received-missing": "Fill in on which day the letter came in.",
    "received-future": "This day has not come yet. Fill in the day on which the letter came in.",
    "received-long-ago": "This day is more than three months ago. Is the year right?",
    "said-long": "This is too long. Use at most 5,000 characters.",
    "question-missing": "Write down what the question is.",
    "question-short": "Write a little more about the question. Use at least 10 characters.",
    "question-long": "The question is too long. Use at most 5,000 characters.",
    "bsn-seen": "This text holds a number that looks like a citizen service number (BSN). First tell us what it is.",
    "name-missing": "Fill in the name of whoever asks this.",
    "name-long": "This name is too long. Use at most 200 characters.",
    "contact-missing": "Fill in a phone number or an email address, so that you can give an answer.",
    "email-wrong": "This email address is not right. Write it like name@example.org.",
    "phone-wrong": "This phone number is not right. Write it like +31 6 1234 5678.",
    "organisation-long": "This name is too long. Use at most 200 characters.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
