import { capital, formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { nl } from "./text.nl.js";

const day = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });

export const en: Texts<typeof nl> = {
  proposed: (found, author, town, reason) => ({
    subject: `May your question go to ${town}? ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `${author.name} would like to hand your question over to ${town}. That only happens if you agree. This is why:`,
      { quote: reason },
      `If you say yes, ${town} can read your question as you wrote it. They only see who you are once they accept it. If you say no, nothing changes.`,
      `The promised date stays: you get an answer by ${day(found.answerDue)}.`,
    ],
    button: "Choose yes or no",
  }),
  kept: (found, owner, town) => ({
    subject: `Your question stays with ${owner.name}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `Your question does not go to ${town} after all. ${owner.name} is still your contact person.`,
      `The promised date does not change: you get an answer by ${day(found.answerDue)}.`,
    ],
    button: "Follow your question",
  }),
  arrived: (found, owner, town) => ({
    subject: `${owner.name} is your contact person now: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `With your consent we have taken your question over from ${town}. ${owner.name} is your contact person now. You do not have to tell your story again.`,
      `The promised date does not change: you get an answer by ${day(found.answerDue)}.`,
      `The number of your question is ${found.number} now. From now on, use the link below. It is private: whoever has it can read your question.`,
    ],
    button: "Follow your question",
  }),
  agreed: (found, town, due) => ({
    subject: `Consent given: ${found.number}`,
    paragraphs: [
      `You may hand question ${found.number} over. ${capital(town)} is reading it now and chooses by ${due}. Until it is accepted, you own it.`,
    ],
  }),
  refused: (found, town) => ({
    subject: `No consent: ${found.number}`,
    paragraphs: [
      `Question ${found.number} may not go to ${town}. You still own it. The promised date does not change.`,
    ],
  }),
  accepted: (found, town) => ({
    subject: `${found.number} has been handed over`,
    paragraphs: [`${capital(town)} takes question ${found.number} over from you. There is nothing left for you to do.`],
  }),
  declined: (found, town, reason) => ({
    subject: `${found.number} stays with you`,
    paragraphs: [
      `${capital(town)} does not take question ${found.number} over. This is why:`,
      { quote: reason },
      `You still own it. Promised: an answer by ${day(found.answerDue)}.`,
    ],
  }),
  unanswered: (found, town) => ({
    subject: `No answer from a neighbour yet: ${found.number}`,
    paragraphs: [
      `Question ${found.number} was offered to ${town}. After two working days there is no answer yet. The question is still here.`,
      `Promised: an answer by ${day(found.answerDue)}. Give them a call, or take the question back.`,
    ],
  }),
  offered: (offered, town) => ({
    subject: `${capital(town)} offers a question: ${offered.number}`,
    paragraphs: [
      `${capital(town)} asks whether you will take question ${offered.number} over. Whoever asked it agrees.`,
      `Choose by ${day(offered.offerDue)}: accept the question, or decline it with a reason.`,
      `Promised: an answer by ${day(offered.answerDue)}. That date does not change.`,
    ],
    button: "Read the question and choose",
  }),
};
