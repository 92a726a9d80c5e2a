import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  pre: (number: string, title: string) => `${number} · ${title}`,
  write: {
    title: "Send a message",
    lead: (owner: string) => `${owner} will read your message. There is nothing else for you to do.`,
    asked: (owner: string) => `${owner} asks you`,
    label: "Your message",
    send: "Send the message",
    done: (owner: string) => `Your message has been sent. ${owner} will read it.`,
  },
  withdraw: {
    title: "Withdraw your question",
    lead: (owner: string) =>
      `${owner} then stops working on your question and you get no answer. You cannot undo this. You can always ask a new question.`,
    label: "Would you like to say why?",
    send: "Withdraw my question",
    done: () => "Your question has been withdrawn.",
  },
  reopen: {
    title: "Have your question taken up again",
    lead: (owner: string, day: string) =>
      `Were you not helped? ${owner} will take your question up again. You then get an answer by ${day}.`,
    label: "What else do you want to know?",
    send: "Have it taken up again",
    done: (owner: string) => `${owner} is taking your question up again.`,
  },
  offers: {
    message: "Send a message",
    reply: "Reply",
    withdraw: "I no longer need an answer",
    reopen: {
      title: "Were you not helped?",
      body: (day: string) =>
        `Until ${day} you can have your question taken up again. You keep the same contact person.`,
      button: "Have my question taken up again",
    },
  },
  overtaken: {
    title: "This can no longer be done",
    body: "Your question changed after you opened this page. Go back and see how it stands now.",
  },
  back: "Back to your question",
};
