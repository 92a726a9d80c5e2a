import { formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { Followed } from "../followed.js";
import type { nl } from "./text.nl.js";

const day = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "always" });
const short = (date: Case["answerDue"]) => formatDay(date, "en", { style: "long", weekday: true, year: "never" });

const happened: Record<Followed, (found: Case, onward: Case) => string> = {
  answered: () => "was answered",
  "asker-wrote": () => "has a message from whoever asked it",
  "handed-over": () => "has another owner",
  "part-settled": () => "has a reaction to a sub-question",
  "promise-moved": (found) => `has another date: ${day(found.answerDue)}`,
  reopened: () => "was taken up again",
  withdrawn: () => "was withdrawn",
  "closed-in-silence": () => "was closed, because nobody reacted any more",
  forwarded: () => "was forwarded to another authority",
  merged: (_, onward) => `was merged with ${onward.number}`,
  transferred: () => "was transferred to another municipality",
};

export const en: Texts<typeof nl> = {
  followed: (what, found, onward) => ({
    subject: `${found.number} ${happened[what](found, onward)}`,
    paragraphs: [
      `You follow question ${found.number}. The question ${happened[what](found, onward)}.`,
      ...(onward.id === found.id ? [] : [`It goes on there. From now on you follow ${onward.number}.`]),
    ],
  }),
  mentioned: (found, author) => ({
    subject: `${author} mentions you in a note: ${found.number}`,
    paragraphs: [
      `${author} mentions you in an internal note with question ${found.number}. You read the note with the question, after signing in.`,
    ],
  }),
  change: "Choose which mails you get",
  daily: {
    subject: (count, date) =>
      count === 1 ? `One thing for you today, ${short(date)}` : `${count} things for you today, ${short(date)}`,
    lead: "Good morning. This is waiting for you today:",
    headings: {
      late: "Late",
      first: "Give a first reaction today",
      soon: "Answer within two working days",
      offers: "Offered to you",
      parts: "Sub-questions for you",
      outcome: "Answered, but without an outcome yet",
      mentions: "You were mentioned",
      happened: "This happened",
      escalations: "Offered too long without an answer",
      lateParts: (department) => `Sub-questions late at ${department}`,
    },
    otherDepartments: "others",
    promised: (number, date) => `${number}, promised ${short(date)}`,
    due: (number, date) => `${number}, by ${short(date)}`,
    overdue: (number, date) => `${number}, late: by ${short(date)}`,
    actingFor: (line, name) => `${line} (you stand in for ${name})`,
    plain: (number) => number,
    more: (count) => (count === 1 ? "And one more." : `And ${count} more.`),
  },
};
