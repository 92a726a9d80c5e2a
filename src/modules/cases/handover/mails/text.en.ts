import { formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { nl } from "./text.nl.js";

const day = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });

export const en: Texts<typeof nl> = {
  offered: (found, offer, from, actsFor) => ({
    subject: `${from.name} offers you a question: ${found.number}`,
    paragraphs: [
      `${from.name} asks whether you will own question ${found.number}. You can read why with the question.`,
      ...(actsFor === undefined ? [] : [`It is meant for ${actsFor}. You are standing in, so the choice is yours.`]),
      `Choose by ${day(offer.answerDue)}: accept the question, or decline it with a reason. Until you accept, ${from.name} owns it.`,
      `Promised: an answer by ${day(found.answerDue)}. That date does not change.`,
    ],
  }),
  accepted: (found, to) => ({
    subject: `${to.name} takes ${found.number} over from you`,
    paragraphs: [`${to.name} owns question ${found.number} now. The promised date does not change.`],
  }),
  declined: (found, to, reason) => ({
    subject: `${to.name} does not take ${found.number} over`,
    paragraphs: [
      `${to.name} does not take question ${found.number} over. This is why:`,
      { quote: reason },
      "The question stays where it is, and so does the promised date.",
    ],
  }),
  withdrawn: (found, from) => ({
    subject: `${from.name} keeps ${found.number} after all`,
    paragraphs: [`${from.name} offered you question ${found.number} and takes that back. There is nothing left to do.`],
  }),
  unanswered: (found, from, to) => ({
    subject: `No answer to a handover yet: ${found.number}`,
    paragraphs: [
      `${from.name} offered question ${found.number} to ${to.name}. After two working days there is no answer. ${from.name} still owns it.`,
      `Promised: an answer by ${day(found.answerDue)}. Please help to bring this question to the right colleague.`,
    ],
  }),
  thirdHop: (found, to) => ({
    subject: `Handed over for the third time: ${found.number}`,
    paragraphs: [
      `Question ${found.number} went to another owner for the third time. That is ${to.name} now.`,
      `Promised: an answer by ${day(found.answerDue)}. Please see together what is needed, so that the question travels no further.`,
    ],
  }),
  newContact: (found, from, to) => ({
    subject: `${to.name} is your contact person now: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${from.name} has handed your question over. ${to.name} is your contact person now. You do not have to tell your story again.`,
      `The promised date does not change: you have an answer by ${day(found.answerDue)}.`,
    ],
    button: "Follow your question",
  }),
};
