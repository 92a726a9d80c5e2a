import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (number: string) => `Your question ${number} has been received`,
  heading: (owner: string) => `We have your question. ${owner} will work on it.`,
  mailed: (email: string) => `You get a confirmation by email, at ${email}.`,
  notMailed: "You gave no email address, so keep the number and the link below. We will call you.",
  number: "Number of your question",
  firstReaction: "First reaction by",
  answer: "Answer by",
  question: "Your question",
  contact: "your contact person, from beginning to end",
  link: {
    title: "Your private link",
    body: "With it you can always see how far we are. Whoever has the link can read your question.",
    label: "Link to your question",
  },
  follow: "Follow your question",
};
