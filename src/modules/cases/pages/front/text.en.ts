import type { Municipality } from "#municipality";
import { capital, plural, type Texts } from "#platform/i18n";
import { agree } from "#platform/tenancy";
import type { nl } from "./text.nl.js";

const workingDays = (days: number) => `${days} ${plural(days, { one: "working day", other: "working days" })}`;

export const en: Texts<typeof nl> = {
  title: ({ term }) => capital(term.desk.name),
  heading: "One\u00a0question. One\u00a0desk. One\u00a0answer.",
  lead: ({ term, town }) =>
    `Do you run ${term.enterprise.a} ${town.inOur}, or are you starting one? Tell us what you run into. We find out which departments are needed, so that you are not sent from pillar to post.`,
  question: "Your question",
  example: "For example: we are looking for an empty building for a bicycle workshop with training places.",
  ask: "Ask your question",
  promise: (days: number) =>
    `You get a confirmation with a name at once, and a first reaction within ${workingDays(days)}.`,
  closed: {
    title: "The desk opens soon",
    body: ({ term, town }) =>
      `${capital(town.our)} ${agree(town, { one: "is", many: "are" })} opening a desk for ${term.enterprise.many} here. You cannot ask a question yet. Do call us.`,
  },
  doors: (promise: Municipality["promise"]) => [
    {
      title: "You ask once",
      body: "You need no account. You get a number and a private link at once, with which you follow your question.",
    },
    {
      title: "One person finds out",
      body: `Your question has an owner from the first second. You hear from that person within ${workingDays(promise.firstReactionDays)}.`,
    },
    {
      title: "You get one answer",
      body: `You have your answer within ${workingDays(promise.answerDays)}. The date stands in your confirmation.`,
    },
  ],
  figures: {
    label: "How are we doing?",
    received: "Questions",
    receivedNote: "received in the last 12 months",
    firstReactionNote: (n: number, days: number) =>
      `half of the questions, or sooner\u00a0· promise ${workingDays(days)}\u00a0· n\u00a0=\u00a0${n}`,
    inTimeNote: (n: number) => `on the day that we promised first\u00a0· n\u00a0=\u00a0${n}`,
    helpedNote: (n: number) => `well or very well, they say themselves\u00a0· n\u00a0=\u00a0${n}`,
    more: "All figures, with what we count and how it goes",
  },
};
