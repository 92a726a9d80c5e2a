import { formatDay, type Texts } from "#platform/i18n";
import type { SubQuestion } from "./sub-question.js";
import type { nl } from "./text.nl.js";

const day = (date: SubQuestion["due"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });

export const en: Texts<typeof nl> = {
  hasLeft: (name) => `${name} no longer works here.`,
  asked: (number, sub, owner) => ({
    subject: `A sub-question with ${number}: by ${day(sub.due)}`,
    paragraphs: [
      `${owner} is answering a question to our desk and needs something from you for that:`,
      { quote: sub.question },
      `Could you answer by ${day(sub.due)}? Use the link below. You do not need to sign in.`,
      "The link is for you and your colleagues. It works until the sub-question has been answered.",
    ],
    button: "Answer the sub-question",
  }),
  replied: (number, sub, owner, reply) => ({
    subject: `${owner} answers what you wanted to know: ${number}`,
    paragraphs: [
      `${owner} writes to you about this sub-question:`,
      { quote: reply },
      "The sub-question is:",
      { quote: sub.question },
      `Could you answer by ${day(sub.due)}?`,
    ],
    button: "Answer the sub-question",
  }),
  withdrawn: (number, sub, owner) => ({
    subject: `No longer needed: sub-question with ${number}`,
    paragraphs: [`${owner} no longer needs your answer to this sub-question:`, { quote: sub.question }],
  }),
  reminded: (number, sub, owner) => ({
    subject: `Reminder: sub-question with ${number}, by ${day(sub.due)}`,
    paragraphs: [
      `${owner} is waiting for your answer to this sub-question. It has to be there by ${day(sub.due)}:`,
      { quote: sub.question },
      "Can you not answer it? Then say so too, with the link below.",
    ],
    button: "Answer the sub-question",
  }),
  escalated: (number, sub, who, owner) => ({
    subject: `Late: sub-question to ${who}, with ${number}`,
    paragraphs: [
      `${who} did not answer this sub-question in time. The answer had to be there by ${day(sub.due)}:`,
      { quote: sub.question },
      `Somebody is waiting for an answer. ${owner === undefined ? "" : `${owner} owns the question. `}Could you see to it that the answer comes?`,
    ],
  }),
  answeredToOwner: (number, who) => ({
    subject: `An answer from ${who} with ${number}`,
    paragraphs: [`${who} has answered your sub-question with ${number}. You can read the answer with the question.`],
  }),
  declinedToOwner: (number, who) => ({
    subject: `${who} cannot answer your sub-question: ${number}`,
    paragraphs: [`${who} cannot answer your sub-question with ${number}. With the question you can read why.`],
  }),
  askedBackToOwner: (number, who) => ({
    subject: `${who} wants to know something first: ${number}`,
    paragraphs: [
      `${who} has a question for you about the sub-question with ${number}. You can read and answer it with the question.`,
    ],
  }),
};
