import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (number: string) => `Your question ${number}`,
  pre: (number: string, name: string) => `Your question ${number} · ${name}`,
  leads: {
    received: (owner: string) => `We have your question. You get one answer, from ${owner}.`,
    "in-hand": (owner: string) => `${owner} is working on it. You get one answer.`,
    waiting: (owner: string) => `${owner} needs something from you. After that you get one answer.`,
    "with-departments": (owner: string) => `Departments are helping. You get one answer, from ${owner}.`,
    assembling: (owner: string) => `${owner} is writing your answer.`,
    answered: (owner: string) => `${capital(owner)} has answered your question. The answer is below.`,
    closed: (owner: string) => `Your question is closed. ${capital(owner)}'s answer stays here.`,
    imported: () => "Your question had been answered before this desk began. The answer stays here.",
    droppedOut: () => "We heard nothing more from you. So your question was closed.",
    withdrawn: () => "You have withdrawn this question. You will get no answer.",
    transferred: () =>
      "With your consent your question has been handed over. Below you see where to follow it from now on.",
    forwarded: (authority: string) => `We forwarded your question to ${authority}. The answer comes from there.`,
    merged: () => "This question was merged with another question of yours. Below you see where to read on.",
  },
  road: "The road of your question",
  promise: "Our promise",
  contact: "your contact person, from beginning to end",
  contactNow: "your contact person now",
  contactBefore: "was your contact person",
  contactOfOtherBefore: "was the contact person",
  contactOfOther: "the contact person, from beginning to end",
  contactOfOtherNow: "the contact person now",
  question: "This is the question",
  keep: {
    title: "Keep under My questions",
    body: "You are signed in. You can keep this question with your account. You then find it without this link, and can share it with colleagues.",
    button: "Keep under My questions",
    kept: "This question is under My questions",
  },
};
