import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  desk: {
    title: "Sub-questions",
    none: "Does somebody else have what you need? Send out a sub-question. You stay the owner.",
    first: "Send out a sub-question",
    another: "Send out another sub-question",
    gone: "a former partner",
    declinedBy: (who: string) => `${who} cannot answer this`,
    better: (address: string) => `Rather ask: ${address}`,
    askedBackBy: (who: string) => `${who} wants to know something first`,
    escalated: { manager: "The manager knows that this is late.", aanjager: "The aanjager knows that this is late." },
    settled: (count) => `${count} sub-questions that have been settled`,
    quotes: (count) => `Take over an answer (${count})`,
    quote: (who: string) => `Take over the answer of ${who}`,
    quoteOf: (who, which) => `Take over from ${who}: “${which}”`,
    preview: {
      show: (name: string) => `See what ${name} will read`,
      title: (name: string) => `This is what ${name} reads`,
    },
    reply: "Answer this",
    withdraw: "Withdraw this sub-question",
    statuses: {
      asked: "asked",
      "asked-back": "waits for you",
      answered: "answered",
      declined: "not answered",
      withdrawn: "withdrawn",
    },
  },
  reply: {
    title: "Answer what is asked",
    lead: (who: string) => `${capital(who)} wants to know something first, and then answers your sub-question.`,
    asked: "This is what they want to know",
    label: "Your answer",
    send: "Send your answer",
  },
  work: {
    title: "A sub-question for you",
    pre: (number: string, who: string) => `${number} · ${who}`,
    lead: (owner: string, day: string) => `${owner} asks you this. Could you answer by ${day}?`,
    late: (owner, day) =>
      `${owner} asked you this, and wanted your answer by ${day}. Would you answer as soon as you can?`,
    isLate: "late",
    question: "The sub-question",
    dueBy: "Answer by",
    contact: "owner of the question",
    answer: {
      title: "Your answer",
      label: "Answer",
      hint: (owner: string) => `${owner} makes one answer out of everything that comes in.`,
      name: "May your name be shown?",
      nameHint:
        "Then fill it in. If you leave this empty, whoever asked reads only the name of your department or organisation.",
      files: (owner: string) => `${owner} sees your attachments, and chooses which go along with the one answer.`,
      send: "Send the answer",
    },
    askBack: {
      title: "Do you want to know something first?",
      label: "Your question",
      send: (owner: string) => `Ask ${owner}`,
    },
    decline: {
      title: "Can you not answer this?",
      label: "Why not?",
      better: "Who does know?",
      betterHint: "A department, a name or an email address.",
      send: "Give the sub-question back",
    },
    talk: "What was said about this sub-question",
    whole: "The whole question",
    signIn: "Sign in if you want to read the whole question.",
    done: {
      answered: (owner: string) => `Thank you. ${owner} has your answer.`,
      declined: (owner: string) => `Thank you. ${owner} will look for somebody else.`,
      "asked-back": (owner: string) => `${owner} has your question. You get an email with the answer.`,
      withdrawn: (owner: string) => `${owner} no longer needs the answer.`,
    },
    settled: "This sub-question is done",
    overtaken: {
      title: "Somebody was ahead of you",
      body: "This sub-question has changed meanwhile. Nothing was overwritten. This is what you wrote:",
      theirs: "This is what it says now:",
    },
    errors: {
      unstorable: "This holds a character that we cannot keep. Type the text again.",
      "name-long": "This name is too long. Use at most 100 characters.",
      "better-long": "This is too long. Use at most 200 characters.",
    },
  },
  list: {
    title: "Sub-questions",
    lead: "This is what you, your department or your organisation are asked. What has to be done first stands on top.",
    none: "Nothing waits for you.",
    menu: "Sub-questions",
  },
};
