import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  card: {
    title: (kind: string) => `Official: ${kind}`,
    received: "Received on",
    announced: "Decision announced on",
    objectUntil: "Last day to object",
    law: "Term from",
    term: "The term",
    weeks: (weeks: number, day: string) => `${weeks === 1 ? "1 week" : `${weeks} weeks`}, from the day after ${day}`,
    suspended: "To complete it",
    standsStill: (from: string, to: string) => `Asked on ${from}. If need be, the term stands still until ${to}.`,
    stoodStill: (from: string, to: string) => `Asked on ${from}. The term went on again on ${to}.`,
    extended: "Extended",
    extendedTo: (on: string, to: string) => `On ${on}, to the end of ${to}.`,
    extendedAgreed: (on: string, to: string) => `On ${on}, with written consent, to the end of ${to}.`,
    counted: "Moved",
    moved: (day: string) =>
      `As counted the term ends on ${day}. That is no ordinary day, so the first one after it counts.`,
    now: "Now",
    still: (day: string) => `Waits to be completed, until the end of ${day}.`,
    rules: "The rules for this",
  },
  others: {
    make: "Note as an application, objection or complaint",
    remake: "Correct what you noted about this official case",
    suspend: "Ask to complete it",
    extend: "Extend the term",
    forward: "Forward to another authority",
  },
  waiting: {
    suspended: (since: string, until: string) =>
      `You asked to complete it on ${since}. The term of the law stands still until the end of ${until}, or until there is a reply.`,
    runsOn: (since: string) => `You have been waiting since ${since}. The term of the law goes on.`,
  },
  needsHint:
    "The term of the law goes on, also when you need a reply. Is something missing? Then ask to complete it, at Other steps.",
  noMail: (name, phone) =>
    `${capital(name)} gave no email address. What you send here only stands on the page of the question. Send it by letter as well${phone ? `, or ask for an address: ${phone}` : ""}.`,
  remedy: {
    application:
      "Put under the decision where and until when somebody can object, and who can (Awb 3:45). This page does not do that for you.",
    objection:
      "Put under the decision where and until when somebody can appeal (Awb 6:23). This page does not do that for you.",
  },
  receipt: {
    label: "What do you want to add?",
    hint: (name: string) =>
      `${capital(name)} gets a confirmation with the day of receipt and the last day of the term. Write here who deals with it and what the next step is.`,
  },
  make: {
    title: "Note as an application, objection or complaint",
    lead: "You decide this, not the system. From then on the term of the law counts, and no longer the promised date.",
    kind: {
      label: "What is it?",
      application: "An application for a decision, such as a permit or a grant",
      objection: "An objection to a decision",
      complaint: "A complaint about how somebody behaved",
    },
    received: {
      label: "Received on",
      hint: "The day on which it came in by the way that is designated for it. The term begins on the day after.",
    },
    basis: {
      label: "Where does the term stand?",
      awb: "Nowhere: then it is eight weeks",
      law: "In another law",
      ordinance: "In an ordinance of our own",
    },
    law: {
      label: "Which law or ordinance?",
      hint: "Only when the term stands there. Name the article too, such as APV 2:25.",
    },
    weeks: { label: "How many weeks?", hint: "Only when a law or ordinance says so. From 1 to 104." },
    decision: { label: "When was the decision announced?", hint: "Often the day on which the letter was sent." },
    committee: { label: "Advice", option: "A committee advises on the objection (Awb 7:13)" },
    advice: {
      label: "Advice on the complaint",
      option: "A person or a committee advises on the complaint (section 9.1.3 Awb)",
    },
    rules: "The rules for applications, objections and complaints",
    send: "Confirm the receipt",
    errors: {
      "kind-missing": "Choose what it is.",
      "received-missing": "Fill in when it came in, for instance 1-12-2026.",
      "basis-missing": "Choose where the term stands.",
      "law-missing": "Name the law or ordinance, in 200 characters at most.",
      "weeks-wrong": "Fill in a whole number of weeks, from 1 to 104.",
      "decision-missing": "Fill in when the decision was announced, for instance 1-12-2026.",
      "day-ahead": "This day is still to come. Choose today or an earlier day.",
      "day-far": "This day is more than five years ago. Choose a later day.",
    },
  },
  suspend: {
    title: "Ask to complete it",
    lead: (last: string) =>
      `The term now runs until the end of ${last}. From tomorrow it stands still, until there is a reply or until the day that you choose.`,
    date: {
      label: "It can be completed until the end of",
      hint: "Choose a reasonable term, often two weeks. Without a date the term does not stand still.",
    },
    message: { label: "What is missing?", hint: "Name exactly what you need, and why." },
    rules: "The rules for completing",
    send: "Ask to complete it",
    errors: {
      "date-missing": "Choose a date, for instance 1-12-2026.",
      "date-past": "Choose a day after today.",
      "date-far": "This day is more than a year ahead. Choose an earlier day.",
      "term-over": "The term has no day left that could stand still.",
    },
  },
  extend: {
    title: "Extend the term",
    lead: (last: string) => `The term now runs until the end of ${last}. It can be extended until that day.`,
    limits: {
      application: "Without consent this can be done once, to a date that is reasonable and as near as can be.",
      objection: "Without consent this can be done once, by six weeks at most.",
      complaint:
        "Without consent this can be done once, by four weeks at most. Tell the person whom the complaint is about as well: this page does not do that.",
    },
    date: { label: "New last day", hint: "Choose a working day." },
    consent: { label: "Consent", option: (name: string) => `${capital(name)} agreed to this in writing` },
    reason: { label: "Why is more time needed?", hint: "Write briefly and honestly what still has to be done." },
    rules: "The rules for extending",
    send: "Extend the term",
    errors: {
      "date-missing": "Choose a date, for instance 1-12-2026.",
      "date-not-later": "Choose a day after the last day of now.",
      "date-far": "This day is more than a year ahead. Choose an earlier day.",
      "date-closed": "We do not work on this day. Choose a working day.",
      "term-over": "The term is over. It can no longer be extended.",
      "needs-consent": "The term was extended once before. Further is only possible with written consent.",
      "too-long": "As long as this is only possible with written consent. Choose an earlier day.",
    },
  },
  forward: {
    title: "Forward to another authority",
    lead: (name: string) =>
      `The question, the name and the contact details of ${name} go to the other authority at once. ${capital(name)} hears of it at the same moment. With that the question ends here.`,
    authority: { label: "Which authority?", hint: "Such as the Province of Utrecht, or the water board." },
    email: { label: "Email address of that authority" },
    files: (names: string) =>
      `There are files with this question: ${names}. They do not go along by themselves. Send them yourself, safely.`,
    message: { label: "What do you want to add?", hint: (name: string) => `${capital(name)} reads this.` },
    rules: "The rule for forwarding",
    send: "Forward the question",
    errors: {
      "authority-missing": "Name the authority that this is for, in 200 characters at most.",
      "email-wrong": "Fill in the email address of that authority, such as name@example.org.",
    },
  },
};
