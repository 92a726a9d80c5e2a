import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  menu: { desk: "The desk", questions: "Questions", own: "My questions" },
  foot: { aboutDesk: "About the desk" },
  deskCard: { heading: "The desk", call: "Prefer to call?" },
  figuresPart: {
    title: "Figures on the front page",
    why: "Everybody sees how many questions came in, how fast the reaction was and who was helped.",
  },
  erasedName: "name erased",
  statuses: {
    received: "new",
    "in-hand": "in hand",
    waiting: "awaits a reply",
    "with-departments": "with departments",
    assembling: "answer in the making",
    answered: "answered",
    closed: "closed",
    withdrawn: "withdrawn",
    forwarded: "forwarded",
  },
  outcomes: ({ term, town }) => ({
    helped: `${capital(term.entrepreneur.the)} has been helped.`,
    partly: `${capital(term.entrepreneur.the)} has been helped in part.`,
    "not-possible": `${capital(town.body)} could not make this possible.`,
    "dropped-out": `${capital(term.entrepreneur.the)} has stopped with this question.`,
  }),
  yourOutcomes: ({ town }) => ({
    helped: "You have been helped.",
    partly: "You have been helped in part.",
    "not-possible": `${capital(town.body)} could not make this possible.`,
    "dropped-out": "You have stopped with this question.",
  }),
  duty: {
    until: (name: string, day: string) => `${name} is away up to and including ${day}.`,
    away: (name: string) => `${name} is away now.`,
    left: (name: string) => `${name} no longer works here.`,
    acts: (name: string) => `${name} takes over meanwhile.`,
    worksAgain: (name: string, day: string) => `${name} is back at work on ${day}.`,
  },
  road: {
    now: "now",
    before: (day: string) => `by ${day}`,
    submitted: {
      asker: (owner: string) => `${owner} is your contact person.`,
      reader: (owner: string) => `${owner} is the contact person.`,
      desk: (owner: string) => `${owner} is the contact person.`,
    },
    done: {
      submit: "Received",
      "take-in-hand": "First reaction",
      message: "Message",
      "ask-asker": "A question in return",
      write: "Reply",
      "go-on": "The clock runs again",
      "move-promise": "A new date",
      split: "Sub-questions sent out",
      gather: "The sub-questions are in",
      reopen: "Taken up again",
      withdraw: "Withdrawn",
      forward: "Forwarded",
      "make-official": "Receipt confirmed",
      suspend: "Asked to complete it",
      extend: "More time",
      answer: "The answer",
      close: "Closed",
      "change-owner": "A new contact person",
      "hand-over": "Handed over",
      erase: "Data erased",
    },
    erased:
      "We erased the name and addresses of whoever asked this. We keep the question and the answer until their retention period ends.",
    ownerChanged: {
      asker: (from: string, to: string) =>
        `${from} no longer works here. ${to} is your contact person now. The promised date does not change.`,
      reader: (from: string, to: string) =>
        `${from} no longer works here. ${to} is the contact person now. The promised date does not change.`,
      desk: (from: string, to: string) =>
        `${from} no longer works here. ${to} is the owner now. The promised date does not change.`,
    },
    handedOver: {
      asker: (from, to) =>
        `${from} has handed your question over. ${to} is your contact person now. You do not have to tell your story again. The promised date does not change.`,
      reader: (from, to) =>
        `${from} has handed the question over. ${to} is the contact person now. The promised date does not change.`,
      desk: (from, to) => `${from} has handed the question over. ${to} owns it now. The promised date does not change.`,
    },
    writtenFor: (author: string, owner: string) => `${author}, standing in for ${owner}`,
    doneByYou: {
      write: "Your message",
      reopen: "Taken up again, as you asked",
      withdraw: "You withdrew your question",
    },
    wentOn: "On without a reply",
    lastDay: (day: string) => `The last day of the term is ${day} now.`,
    forwardedTo: (authority: string) => `Forwarded to ${authority}.`,
    movedDue: (from: string, to: string) => `The promised date moved from ${from} to ${to}.`,
    split: (count: number) => (count === 1 ? "One sub-question sent out" : `Split into ${count} sub-questions`),
    partsOpen: (open: number, all: number) =>
      all === 1 ? "The sub-question is still open." : `${open} of the ${all} sub-questions still open.`,
    waits: {
      asker: (owner: string) => ({ title: `${owner} awaits your reply`, body: "Until then the clock stands still." }),
      reader: (owner: string) => ({ title: `${owner} awaits a reply`, body: "Until then the clock stands still." }),
      desk: (owner: string) => ({ title: `${owner} awaits a reply`, body: "Until then the clock stands still." }),
    },
    runsOn: "The term of the law goes on.",
    suspended: (day: string) => `The term of the law stands still until the end of ${day}, or until there is a reply.`,
    after: "after that",
    departmentsNow: "Departments are finding out",
    assemblesNow: (owner: string) => `${owner} is writing the answer`,
    readsNow: (owner: string) => `${owner} reads the question and reacts`,
    worksNow: (owner: string) => `${owner} is finding out`,
    willAnswer: (owner: string) => `${owner} sends one answer`,
    yourTurn: {
      asker: (owner) => ({ title: "Does this answer your question?", body: `If not, call ${owner}.` }),
      reader: (owner) => ({ title: "The answer is in", body: `${owner} records what comes of it.` }),
      desk: (owner, { term }) => ({
        title: `${capital(term.entrepreneur.the)} reads the answer`,
        body: `${owner} records the outcome.`,
      }),
    },
  },
  parts: {
    label: "Sub-questions",
    specialist: "a specialist",
    statuses: {
      asked: "busy",
      "asked-back": "busy",
      answered: "answered",
      declined: "asked elsewhere",
      withdrawn: "no longer needed",
    },
    before: (day: string) => `by ${day}`,
    late: "late",
  },
  paused: (day: string) => `The clock has stood still since ${day}.`,
  late: (days: number) => (days === 1 ? "1 working day late" : `${days} working days late`),
  left: (days: number) => (days === 0 ? "today" : days === 1 ? "1 working day left" : `${days} working days left`),
};
