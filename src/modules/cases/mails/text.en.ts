import type { Staff } from "#identity";
import { capital, formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../case.js";
import type { nl, Told } from "./text.nl.js";

const day = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });

const promised = ({ firstReactionAt, firstReactionDue, answerDue }: Case) =>
  firstReactionAt
    ? `Promised: an answer by ${day(answerDue)}.`
    : `Promised: a first reaction by ${day(firstReactionDue)}, an answer by ${day(answerDue)}.`;

export const en: Texts<typeof nl> = {
  received: (found: Case, owner: Staff, { away, said }: Told, { term }) => ({
    subject: `We have received your question: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `Thank you for your question to ${term.desk.the}. ${owner.name} is your contact person from beginning to end, so you need to tell your story only once.`,
      ...(away === undefined ? [] : [away]),
      said === undefined
        ? `You will have an answer by ${day(found.answerDue)}. A first reaction comes by ${day(found.firstReactionDue)}.`
        : `You will have an answer by ${day(found.answerDue)}.`,
      `The number of your question is ${found.number}. This is what you asked:`,
      { quote: found.question },
      ...(said === undefined ? [] : ["This is what we told you already:", { quote: said }]),
      "With the link below you can always see how far we are. The link is private: whoever has it can read your question.",
    ],
    button: "Follow your question",
  }),
  firstReaction: (found: Case, owner: Staff, message: string) => ({
    subject: `${owner.name} is working on your question: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${owner.name} writes to you:`,
      { quote: message },
      `You will have an answer by ${day(found.answerDue)}.`,
    ],
    button: "Follow your question",
  }),
  answered: (found: Case, owner: Staff, answer: string) => ({
    subject: `The answer to your question ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `Here is the answer to your question, from ${owner.name}:`,
      { quote: answer },
      "Is something wrong, or does this not help you? Then call or email us.",
    ],
    button: "See your question and the answer",
  }),
  message: (found, author, message) => ({
    subject: `A message from ${author.name}: ${found.number}`,
    paragraphs: [`Dear ${found.asker.name},`, `${author.name} writes to you about your question:`, { quote: message }],
    button: "Follow your question",
  }),
  askedBack: (found, author, question) => ({
    subject: `${author.name} needs a reply from you: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${author.name} needs something from you to be able to answer your question:`,
      { quote: question },
      found.official
        ? "The term of the law goes on meanwhile."
        : "Until your reply the clock stands still. After that it runs on.",
    ],
    button: "Send your reply",
  }),
  newDate: (found, author, reason, now) => ({
    subject: `You will have an answer by ${day(found.answerDue)}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${author.name} promises another date: you will have an answer by ${day(found.answerDue)}. This is why:`,
      { quote: reason },
      ...(now ? [`That date has changed once more since: you will now have an answer by ${day(now)}.`] : []),
    ],
    button: "Follow your question",
  }),
  reopened: (found, author, reason) => ({
    subject: `Your question has been taken up again: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${author.name} is taking your question up again:`,
      { quote: reason },
      `You will have an answer by ${day(found.answerDue)}.`,
    ],
    button: "Follow your question",
  }),
  reopenedByYou: (found, owner) => ({
    subject: `Your question has been taken up again: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `You told us that you have not been helped yet. ${owner.name} is taking your question up again.`,
      `You will have an answer by ${day(found.answerDue)}.`,
    ],
    button: "Follow your question",
  }),
  withdrawnByYou: (found) => ({
    subject: `You have withdrawn your question: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      "You have withdrawn your question. You will get no answer to it. Was this not you? Then call or email us.",
    ],
    button: "See your question",
  }),
  reminded: (found, until) => ({
    subject: `We are still waiting for your reaction: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      "We asked you something, and heard nothing for six weeks. Without your reaction we cannot answer your question.",
      `Do you still need an answer? Then react by ${day(until)}. If we hear nothing, we close your question. You can have it taken up again after that.`,
    ],
    button: "Give your reaction",
  }),
  droppedOut: (found, until) => ({
    subject: `We have closed your question: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      "We heard nothing more from you. So we have closed your question.",
      ...(until
        ? [`Do you still need an answer after all? Until ${day(until)} you can have your question taken up again.`]
        : []),
    ],
    button: "See your question",
  }),
  silent: (found) => ({
    subject: `No reaction for six weeks: ${found.number}`,
    paragraphs: [
      found.asker.email === undefined
        ? `You have been waiting for six weeks for whoever asked question ${found.number}. They gave no mail address. Could you call?`
        : `You have been waiting for six weeks for whoever asked question ${found.number}. We asked once more by mail. If nothing comes within two weeks, the question closes by itself. You can call as well, of course.`,
    ],
  }),
  closedInSilence: (found) => ({
    subject: `Closed without a reaction: ${found.number}`,
    paragraphs: [
      `Whoever asked question ${found.number} did not react any more. The question is closed and counts as dropped out.`,
    ],
  }),
  askerWrote: (found) => ({
    subject: `A new message with ${found.number}`,
    paragraphs: [
      `Whoever asked question ${found.number} has sent you a message. You can read it with the question.`,
      ...(found.answeredAt ? [] : [`Promised: an answer by ${day(found.answerDue)}.`]),
    ],
  }),
  reopenedByAsker: (found) => ({
    subject: `Taken up again: ${found.number}`,
    paragraphs: [
      `Whoever asked question ${found.number} has not been helped yet. The question is open again.`,
      `Promised: an answer by ${day(found.answerDue)}.`,
    ],
  }),
  withdrawnByAsker: (found) => ({
    subject: `Withdrawn: ${found.number}`,
    paragraphs: [`Whoever asked question ${found.number} no longer needs an answer. There is nothing left to do.`],
  }),
  newQuestion: (found: Case) => ({
    subject: `A new question for you: ${found.number}`,
    paragraphs: [`You own a new question: ${found.number}.`, promised(found)],
  }),
  newQuestionFor: (found: Case, owner: Staff) => ({
    subject: `A new question, you are standing in for ${owner.name}: ${found.number}`,
    paragraphs: [
      `There is a new question for ${owner.name}: ${found.number}. You are standing in, so you can answer it.`,
      promised(found),
    ],
  }),
  newLink: (found) => ({
    subject: `Your new private link: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      "With the link below you follow your question. The links that you got before no longer work.",
      "The link is private: whoever has it can read your question.",
    ],
    button: "Follow your question",
  }),
  newContact: (found: Case, before: string, owner: string) => ({
    subject: `${owner} is your contact person now: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${before} no longer works with us. ${owner} is your contact person now. You do not have to tell your story again.`,
      ...(found.answeredAt
        ? []
        : [`The promised date does not change: you have an answer by ${day(found.answerDue)}.`]),
    ],
    button: "Follow your question",
  }),
  nextOwner: (found: Case, before: string) => ({
    subject: `You own ${found.number} now`,
    paragraphs: [
      `${before} no longer works here. You own question ${found.number} now.`,
      ...(found.answeredAt ? [] : [`Promised: an answer by ${day(found.answerDue)}. That date does not change.`]),
    ],
  }),
  openQuestion: "Open the question",
  sender: ({ term }) => capital(term.desk.name),
};
