import { plural, type Texts } from "#platform/i18n";
import { agree } from "#platform/tenancy";
import type { nl } from "./text.nl.js";

const workingDays = (days: string) => `${days} ${days === "1" ? "working day" : "working days"}`;

export const en: Texts<typeof nl> = {
  foot: "Figures",
  title: "Figures of the desk",
  lead: ({ town }, from, to) =>
    `How ${agree(town, { one: "is", many: "are" })} ${town.our} doing? These are the questions that came in from ${from} to ${to}.`,
  download: "Download the figures (CSV)",
  received: (n) =>
    n === "0" ? "No questions came in yet." : n === "1" ? "1 question came in." : `${n} questions came in.`,
  over: (n) => `n\u00a0=\u00a0${n}\u00a0${plural(n, { one: "question", other: "questions" })}`,
  tooFew: (n) => `too few questions as yet · n\u00a0=\u00a0${n}`,
  tooFewTold: "Too few questions as yet. We show a figure from five questions on.",
  sameDay: "the same day",
  workingDays,
  longer: "not yet",
  figures: {
    "first-reaction": {
      term: "First reaction",
      told: (value) =>
        value === "0"
          ? "Half of the questions had a first reaction on the same day."
          : `Half of the questions had a first reaction within ${workingDays(value)}.`,
      definition: () =>
        "We count the working days until the first message of a human being. The automatic confirmation does not count. Has the promised day passed without a reaction? Then the question counts as longer. A question that can still be in time does not count yet.",
    },
    "in-time": {
      term: "Answered in time",
      told: (value) => `${value} had an answer on the day that we promised first, or before.`,
      definition: () =>
        "For each question we promise a day at once. That first day counts, also when we promise another day later. While we wait for the asker the clock stands still. For an application, an objection or a complaint the term of the law counts. Has the day passed without an answer? Then the question is late, also when the asker withdraws it afterwards or we forward it. An answer that came too late stays so when we take the question up again.",
    },
    handovers: {
      term: "Handovers per question",
      told: (value) => `On average a question went to another contact person ${value} times.`,
      definition: () =>
        "We count how often another contact person took the question over. A deputy does not count, nor does a colleague who leaves. A sub-question to a department is no handover. This is about questions that were answered or ended in another way.",
    },
    "first-desk": {
      term: "Answered at the first desk",
      told: (value) => `${value} of the answers came from the first desk.`,
      definition: () =>
        "Answered without a handover to another contact person, and not received from a desk elsewhere. Help of a department is fine: with a sub-question the asker keeps the same contact person. Whether the question was solved as well stands at Felt helped.",
    },
    "dropped-out": {
      term: "Dropped out",
      told: (value) => `${value} dropped out.`,
      definition: ({ term }) =>
        `Somebody drops out when we ask something and no reaction comes for eight weeks, or when ${term.entrepreneur.the} stops with the question while it is not solved. We divide this by all questions that were answered, closed or withdrawn. Withdrawing does not count as dropping out. Questions that we forwarded do not count.`,
    },
    "felt-helped": {
      term: "Felt helped",
      told: (value) => `${value} felt helped well or very well.`,
      definition: () =>
        "After the answer we ask once how it went. This is what askers say themselves, and not our judgement. Not everybody fills it in: n is how many did. Whoever had more than one answer counts once, with the last experience.",
    },
  },
  halfStillWaits: "More than half of the questions wait longer than promised for a first reaction.",
  beside: {
    "in-time-last": (value) => `By the day that we promised last it is ${value}.`,
    "never-handed-over": (value) => `${value} kept the same contact person from beginning to end.`,
    solved: (value) => `According to ${value} the question was solved, wholly or in part.`,
  },
  promise: (days) => `promise: ${workingDays(days)}`,
  promiseTold: (days) => `Our promise: ${workingDays(days)}.`,
  trend: {
    title: (term) => `${term}: how it went`,
    about: (points, size) =>
      `A bar for ${plural(points, { one: "one period", other: `${points} periods` })} of ${size}. The table below has the same numbers.`,
    steps: {
      1: "By the month in which the question came in.",
      3: "By three months: there are too few questions in a month.",
      6: "By half a year: there are too few questions in shorter periods.",
    },
    dash: "A dash: too few questions.",
    sizes: { 1: "one month", 3: "three months", 6: "six months" },
    until: (day) => `to ${day}`,
    ofSo: (n) => `n\u00a0=\u00a0${n}`,
    none: "There are too few questions as yet to show how this goes.",
    table: "The numbers in a table",
    caption: (term) => `${term}, by period`,
    period: "Received",
    between: (from, to) => `${from} to ${to}`,
    value: "Figure",
    n: "n",
    short: { none: "none", few: "too few", "held-back": "empty" },
    fates: { none: "no questions", few: "too few questions as yet", "held-back": "left empty" },
  },
  about: {
    heading: "About these figures",
    items: [
      "All figures are about the questions that came in during twelve months, as they stand now. Each day that moves on by a day.",
      "A question that went to a desk elsewhere counts there. A question that was the same as another counts once.",
      "A question that came with a list from before does not count. It began elsewhere, and of that beginning we know too little.",
      "We do not show a figure over fewer than five questions. It would say too much about one asker.",
      "How it went is shown by month. Where these are too few questions we take three or six months together. Sometimes we leave one more period empty, so that nobody can work out another number.",
      "Days are recorded at the moment itself. When the town hall closes one more day later, what was counted does not change.",
      "There are no figures about a single member of staff.",
    ],
  },
};
