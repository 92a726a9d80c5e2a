import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  offer: {
    title: "Hand the question over",
    lead: (due) =>
      `Until your colleague accepts, nothing changes. The promised date always stays: an answer on ${due}.`,
    to: "To whom?",
    toHint: "Colleagues who answer questions. When somebody is away, whoever stands in chooses.",
    choose: "Choose a colleague",
    reason: "Why?",
    reasonHint: (asker) => `Your colleague reads this. Once they accept the question, ${asker} reads it as well.`,
    send: "Offer the question",
    nobody: "Nobody else here answers questions yet. Ask your administrator to invite a colleague.",
    errors: {
      "to-missing": "Choose a colleague.",
      "to-unknown": "This colleague cannot get the question. Choose somebody else.",
    },
  },
  decline: {
    title: "Do not take the question over",
    lead: (from) => `${from} reads your reason and still owns the question.`,
    reason: "Why not?",
    reasonHint: "Do you know who can answer the question? Then write the name.",
    send: "Send",
  },
  declined: {
    title: "Your reply has been sent",
    body: "The question stays with your colleague. There is nothing left to do.",
    list: "To the questions",
    front: "To the desk",
  },
  received: {
    title: (from) => `${from} offers you this question`,
    body: (from, due) => `Choose by ${due}. Until you accept, ${from} owns it.`,
    accept: "Accept the question",
    decline: "Decline, with a reason",
  },
  sent: {
    title: (to) => `Offered to ${to}`,
    body: (from, due) => `${from} owns it until the question is accepted. Reply by ${due}.`,
    late: "After two working days there is no reply yet.",
    withdraw: "Take this back",
  },
  past: {
    title: "Offered before",
    between: (from, to) => `From ${from} to ${to}`,
    statuses: {
      offered: "offered",
      accepted: "accepted",
      declined: "declined",
      withdrawn: "taken back",
      lapsed: "lapsed",
    },
    whyNot: "This was the reply:",
  },
  card: {
    title: (hops) => `Handovers: ${hops}`,
    stayed: {
      asker: (owner) => `Your question has stayed with ${owner} all along.`,
      reader: (owner) => `The question has stayed with ${owner} all along.`,
    },
    had: { asker: "Who had your question:", reader: "Who had the question:" },
    between: (from, until) => `from ${from} to ${until}`,
    since: (day) => `since ${day}`,
  },
};
