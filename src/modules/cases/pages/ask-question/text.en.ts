import { capital, type Texts } from "#platform/i18n";
import { agree } from "#platform/tenancy";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Ask your question",
  lead: (owner: string) => `${owner} gets your question and will be your contact person. You need no account.`,
  leadSignedIn: (owner: string) =>
    `${owner} gets your question and will be your contact person. You find your question again under My questions.`,
  labels: {
    question: "Your question",
    name: "Your name",
    email: "Email address",
    phone: "Phone number",
    organisation: "Name of your enterprise",
  },
  hints: {
    question:
      "Tell us what you want to achieve and what you run into. You do not have to know which department it belongs to.",
    email: "We send the confirmation and the answer here.",
  },
  reach: "How can we reach you? Give an email address or a phone number, or both.",
  official: {
    here: "You can also send in an application, an objection or a complaint here.",
    elsewhere: ({ term }) =>
      `You send in an official application, an objection or a complaint another way. ${capital(term.desk.the)} helps you to find it.`,
  },
  send: "Send your question",
  errors: {
    "question-missing": "Write down what your question is.",
    "question-short": "Tell us a little more about your question. Use at least 10 characters.",
    "question-long": "Your question is too long. Use at most 5,000 characters; you can tell us the rest later.",
    "bsn-seen":
      "Your question holds a number that looks like a citizen service number (BSN). First tell us what it is.",
    "name-missing": "Fill in your name.",
    "name-long": "This name is too long. Use at most 200 characters.",
    "contact-missing": "Fill in an email address or a phone number, so that we can reach you.",
    "email-wrong": "This email address is not right. Write it like name@example.org.",
    "phone-wrong": "This phone number is not right. Write it like +31 6 1234 5678.",
    "organisation-long": "This name is too long. Use at most 200 characters.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
  closed: {
    title: "The desk opens soon",
    body: ({ term, town }) =>
      `${capital(town.our)} ${agree(town, { one: "is", many: "are" })} opening a desk for ${term.enterprise.many} here. You cannot ask a question yet.`,
  },
};
