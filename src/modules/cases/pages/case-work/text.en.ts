import { capital, type Texts } from "#platform/i18n";
import type { Origin } from "../../importing/queries.js";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  pre: (number: string, name: string) => `Question ${number} · ${name}`,
  question: "The question",
  road: "The road of this question",
  promised: "Answer promised on",
  wasPromised: (day: string) => `Promised on ${day}.`,
  asker: "Who is asking?",
  name: "Name",
  organisation: "Enterprise",
  email: "Email address",
  phone: "Phone",
  channel: "Came in",
  origin: "Where it came from",
  originOf: ({ file, row, ownId }: Origin) =>
    ownId === undefined ? `${file}, row ${row}` : `${file}, row ${row}, called there: ${ownId}`,
  owner: "owner of this question",
  notYours: (owner: string) => `Only ${owner} can answer this question.`,
  youAct: (owner: string) => `You are standing in for ${owner}. You can answer this question.`,
  stuck: {
    since: (moment, email) => `Since ${moment} our mail does not get through to ${email}. The address may be wrong.`,
    call: (phone) => `Better call: ${phone}.`,
  },
  taken: {
    said: {
      "take-in-hand": "Your first reaction has been sent.",
      message: "Your message has been sent.",
      "ask-asker": "Your question has been sent.",
      "go-on": "The clock is running again.",
      "move-promise": "The new date has been promised.",
      split: "The sub-question has been sent out.",
      suspend: "Your request to complete it has been sent.",
      extend: "The term has been extended.",
      forward: "The question has been forwarded.",
      answer: "The answer has been sent.",
      close: "The question is closed.",
      reopen: "The question is open again.",
    },
    aboutSub: {
      "reply-sub": "Your answer has been sent.",
      "withdraw-sub": "The sub-question has been withdrawn.",
    },
    byMail: (name) => `${capital(name)} gets it by email.`,
    byPhone: (name, phone) =>
      `${capital(name)} gave no email address and reads it on the page of the question. Please call as well: ${phone}.`,
    unreachable:
      "What you wrote is on the page of the question. No email address or telephone number is known: please pass it on yourself.",
  },
  withoutMail: (name, phone) =>
    phone === undefined
      ? "No email address or telephone number is known. What you write is on the page of the question: please pass it on yourself."
      : `${capital(name)} gave no email address. What you write is on the page of the question. Please call as well: ${phone}.`,
  takeInHand: {
    title: "Say that you are working on it",
    label: "First reaction",
    hint: (name: string) => `${capital(name)} gets this at once. The answer can come later.`,
    send: "Send first reaction",
  },
  answer: {
    title: "Answer the question",
    label: "Your answer",
    hint: (name, { town }) => `${capital(name)} gets this as the one answer of ${town.body}. Keep it short and plain.`,
    send: "Send the answer",
  },
  take: {
    label: "Attachments with the sub-questions",
    hint: (name) => `What you tick goes along with the answer. Without a tick ${name} does not see it.`,
    option: (file, from) => (from === undefined ? file : `${file}, from ${from}`),
  },
  others: {
    title: "Other steps",
    message: (name: string) => `Write to ${name}`,
    date: "Promise another date",
    handOver: "Hand the question over to a colleague",
    transfer: "Hand the question over within the region",
    reopen: "Take the question up again",
  },
  waiting: {
    title: (name: string) => `You are waiting for ${name}`,
    body: (since: string) => `The clock has stood still since ${since}. After a reply it runs on.`,
    goOn: "I go on without a reply",
    remind: "Ask once more",
  },
  outcome: {
    title: "What became of it?",
    label: "Outcome",
    send: "Close the question",
  },
  errors: {
    "outcome-missing": "Choose an outcome.",
  },
};
