import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  message: {
    title: (name: string) => `Write to ${name}`,
    lead: (name: string) => `${capital(name)} gets your message by email, and sees it on the page of the question.`,
    leadPhone: (name, phone) =>
      `${capital(name)} gave no email address. Your message is on the page of the question.${phone ? ` Please call as well: ${phone}.` : ""}`,
    label: "Your message",
    needs: {
      label: "Do you need a reply?",
      hint: "If so, the clock stands still until the reply is there. The promised date moves by as many working days.",
      nothing: "No, I am letting them know something",
      reaction: "Yes, I cannot go on without a reply",
    },
    send: "Send the message",
  },
  date: {
    title: "Promise another date",
    lead: (due: string, name: string) =>
      `Promised now: an answer on ${due}. ${capital(name)} will read your new date and your reason.`,
    label: "New date",
    hint: "Choose a working day.",
    reason: { label: "Why another date?", hint: "Say briefly and honestly what still has to be done." },
    send: "Promise this date",
    errors: {
      "date-missing": "Choose a date, for example 1-12-2026.",
      "date-past": "This day is over. Choose today or a later day.",
      "date-closed": "We do not work on this day. Choose a working day.",
      "date-far": "This day is more than a year away. Choose an earlier day.",
      "date-same": "This day is promised already. Choose another day.",
    },
  },
  split: {
    title: "Send out a sub-question",
    lead: (due: string) =>
      `You stay the owner, and you send the one answer. It is promised for ${due}: that date does not change.`,
    nobody:
      "There is no department, specialist or chain partner yet. The administrator adds them under Administration.",
    target: {
      label: "Whom do you ask?",
      choose: "Choose a department, specialist or partner",
      cut: "Not all specialists fit in this list. Is somebody missing? Then choose the department.",
      option: (name: string, days: number) => `${name}: ${days === 1 ? "1 working day" : `${days} working days`}`,
    },
    part: {
      label: "What do you want to know?",
      hint: "Ask one thing. Give no names or other data of whoever asked: they are not needed here.",
    },
    date: { label: "By", hint: "If you leave this empty, the norm above holds." },
    send: "Send the sub-question",
    errors: { "target-missing": "Choose whom you ask." },
  },
  reopen: {
    title: "Take the question up again",
    lead: (name: string) =>
      `${capital(name)} reads your message. You then promise one answer again, counted from today.`,
    label: "Why do you take it up again?",
    send: "Take it up again",
  },
};
