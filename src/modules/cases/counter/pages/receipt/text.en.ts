import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (number: string) => `Receipt of question ${number}`,
  done: "The question has been noted. Print this receipt, or read out the number and the date.",
  mailed: (email: string) => `The confirmation goes to ${email} by email.`,
  heading: "We have your question",
  number: "Number",
  answer: "Answer by",
  firstReaction: "First reaction by",
  reacted: "First reaction received on",
  received: "Received",
  contact: "Your contact person",
  phone: "Telephone",
  name: "Asked by",
  question: "The question",
  link: {
    title: "Follow your question",
    body: "Scan the code or type the address. You see how far we are and you read the answer. The link is private: whoever has it can read your question.",
    code: "QR code to the page of this question",
  },
  onRecord: "You see this link only now, to print it. After an hour it is no longer here. We record that you saw it.",
  gone: {
    title: "The link is no longer here",
    body: "Only whoever noted the question or renewed the link sees it, and only in the first hour.",
    mailed: "Whoever asked has the link in their email.",
    renew: "The owner of the question can print a new link on the page of the question.",
  },
  print: "Print this receipt",
  toCase: "To the question",
  another: "Note another question",
};
