import { dayOf } from "#platform/clock";
import { capital, formatDay, type Texts } from "#platform/i18n";
import type { Case } from "../case.js";
import type { nl } from "./text.nl.js";

const dayOfAnswer = ({ answeredAt, receivedAt }: Case) =>
  formatDay(dayOf(answeredAt ?? receivedAt), "en", { style: "long", weekday: true, year: "never" });

export const en: Texts<typeof nl> = {
  title: "How did it go with your question?",
  lead: "Two questions. They take ten seconds.",
  who: (owner, { term }) =>
    `${owner} and ${term.desk.the} read what you fill in. The page with figures only says how many people felt helped, never what you write.`,
  solved: {
    label: "Has your question been solved?",
    answers: { yes: "Yes", partly: "In part", no: "No" },
  },
  helped: {
    label: "How well did you feel helped?",
    answers: {
      "very-well": "Very well",
      well: "Well",
      neither: "Neither well nor badly",
      badly: "Badly",
      "very-badly": "Very badly",
    },
  },
  remark: "Would you like to add something?",
  again: {
    label: "Shall we take up your question again?",
    option: "Yes, take up my question again",
    hint: (owner) => `Then write below what you still need. ${owner} reads it.`,
    tooLate: "This question cannot be taken up again any more. You can ask a new one.",
    askAnew: "Ask a new question",
  },
  send: "Send",
  errors: {
    "solved-missing": "Choose whether your question has been solved.",
    "helped-missing": "Choose how well you felt helped.",
    "reason-missing": "Write what you still need. Then we take up your question again.",
  },
  thanks: {
    title: "Thank you for telling us",
    lead: "With this we can do better next time.",
    taken: (owner) => `${owner} takes up your question again. You get an email about it.`,
    yours: "This is what you filled in",
    remark: "You wrote",
    once: "You cannot change this any more.",
  },
  before: {
    title: "You filled this in before",
    body: "What you filled in before stays. What you sent now is not kept.",
    now: "This is what you sent now:",
  },
  overtaken: {
    title: "Your question is open again",
    body: "Your question was taken up again after you opened this page. After the new answer we ask you again how it went.",
  },
  back: "Back to your question",
  card: {
    title: "How did it go?",
    body: "Tell us in ten seconds whether we helped you.",
    button: "Tell us how it went",
    given: "You told us how it went. Thank you.",
    see: "See what you filled in",
  },
  desk: {
    title: "How it went, according to the asker",
    labels: { solved: "Question solved", helped: "Felt helped", remark: "Added" },
    answer: (nth, day) => `Answer ${nth}, filled in on ${day}`,
    given: (day) => `Filled in on ${day}`,
  },
  mail: (found, { term }) => ({
    subject: `How did it go with your question? ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `On ${dayOfAnswer(found)} you had an answer from ${term.desk.the}. Did that help you? We ask you two questions. They take ten seconds.`,
      "Do you say no? Then you can have your question taken up again at once.",
      `${capital(term.desk.the)} emails you about this once. You do not have to react.`,
    ],
    button: "Tell us how it went",
  }),
};
