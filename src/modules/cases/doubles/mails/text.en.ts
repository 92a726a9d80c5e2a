import type { Staff } from "#identity";
import { formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { nl } from "./text.nl.js";

const day = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });

export const en: Texts<typeof nl> = {
  merged: (ended: Case, stays: Case, owner: Staff) => ({
    subject: `Your questions have been merged: ${stays.number}`,
    paragraphs: [
      `Dear ${ended.asker.name},`,
      `You asked us the same question twice: ${ended.number} and ${stays.number}. We go on with ${stays.number}. What you wrote stands there together.`,
      `${owner.name} is your contact person. You get an answer by ${day(stays.answerDue)}: the earliest date that we promised you.`,
      "Did somebody of your organisation read along with only one of the two? Then you can share the question anew.",
    ],
    button: "Follow your question",
  }),
  joined: (ended: string, stays: Case) => ({
    subject: `A double was added to your question: ${stays.number}`,
    paragraphs: [
      `Question ${ended} was the same question as ${stays.number}. A colleague merged them.`,
      `What the asker wrote there now stands with your question. The answer is promised on ${day(stays.answerDue)}.`,
    ],
  }),
  split: (first: Case, second: Case, owner: Staff, href: string | undefined) => ({
    subject: `Your question is now two questions: ${first.number} and ${second.number}`,
    paragraphs: [
      `Dear ${first.asker.name},`,
      `Your question ${first.number} held two questions. Each now has a number of its own and gets an answer of its own.`,
      `This is ${first.number}. You get an answer by ${day(first.answerDue)}.`,
      { quote: first.question },
      `This is ${second.number}. ${owner.name} is your contact person. You get an answer by ${day(second.answerDue)}.`,
      { quote: second.question },
      ...(href ? [`This is how you follow ${second.number}: ${href}`] : []),
    ],
    button: `Follow ${first.number}`,
  }),
};
