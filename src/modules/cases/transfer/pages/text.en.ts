import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  propose: {
    title: "Hand the question over within the region",
    lead: (asker, due) =>
      `That is only possible if ${asker} agrees. Until your neighbour accepts, the question stays with you. The promised date always stays: an answer on ${due}.`,
    call: (asker, phone) =>
      `${capital(asker)} left no email address. The choice is on the page of the question.${phone ? ` Please call as well: ${phone}.` : ""}`,
    to: "To which neighbour?",
    toHint: "Neighbours in your region with an open desk.",
    choose: "Choose a neighbour",
    reason: "Why?",
    reasonHint: (asker) => `${capital(asker)} reads this. After a yes your neighbour reads it as well.`,
    send: "Ask for consent",
    errors: {
      "to-missing": "Choose a neighbour.",
      "to-unknown": "This neighbour cannot get the question now. Choose another one.",
    },
  },
  sent: {
    proposed: (town) => `May the question go to ${town}?`,
    proposedBody: (asker, town) => `You are waiting for ${asker}. ${capital(town)} sees nothing yet.`,
    offered: (town) => `Offered to ${town}`,
    offeredBody: (town, due) =>
      `There is consent. ${capital(town)} chooses by ${due}. Until the question is accepted, it stays here.`,
    late: "After two working days there is no reply yet. Give them a call.",
    withdraw: "Keep the question after all",
  },
  past: {
    title: "Within the region, before",
    statuses: {
      proposed: "waits for consent",
      offered: "offered",
      accepted: "accepted",
      declined: "declined",
      refused: "no consent",
      withdrawn: "taken back",
      lapsed: "lapsed",
    },
    whyNot: "This was the reply:",
  },
  consent: {
    title: (town) => `May your question go to ${town}?`,
    why: (owner) => `${owner} asks this, and writes:`,
    body: (town) =>
      `If you say yes, ${town} can read your question as you wrote it. They only see who you are once they accept it. If you say no, nothing changes. The promised date stays.`,
    yes: "Yes, that is fine",
    no: "No, rather not",
    waiting: (town) => `${capital(town)} is reading your question`,
    waitingBody: (owner) => `Until the question is accepted there, ${owner} is still your contact person.`,
    stop: "Rather not after all",
    done: {
      agree: () => "Thank you. Your yes has been passed on.",
      refuse: (owner) => `Your question stays with ${owner}.`,
    },
  },
  onward: {
    title: (town) => `Your question is with ${town} now`,
    body: "From now on you follow your question there. What you read here stays.",
    button: "Follow your question there",
    mailed: "You got the link with which you follow your question by email.",
  },
  offered: {
    block: "From neighbours in the region",
    choose: (day) => `choose by ${day}`,
    pre: (number) => `Question ${number}`,
    title: (town) => `${capital(town)} offers you this question`,
    lead: "Whoever asked it agrees. You see the name and address once you accept the question.",
    due: (day) => `Choose by ${day}.`,
    promised: "Answer promised on",
    question: "The question",
    reason: "Why you?",
    acceptTitle: "Accept the question",
    acceptBody: "You become the contact person. The promised date does not change.",
    accept: "Accept the question",
    declineTitle: "Or decline the question",
    why: "Why not?",
    whyHint: (town) => `A colleague at ${town} reads this.`,
    decline: "Decline",
    declined: "Your reply has been sent. The question stays where it was.",
    gone: "This question is not offered to you",
    goneBody:
      "It may have been accepted or answered already, or the consent was taken back. There is nothing for you to do.",
    list: "To the questions",
  },
  road: {
    asked: (town) => `Asked of ${town}.`,
    propose: {
      asker: (owner, town) => `${capital(owner)} asks whether your question may go to ${town}.`,
      other: (owner, town) => `${capital(owner)} asks whether the question may go to ${town}.`,
    },
    agree: {
      asker: (owner, town) =>
        `${capital(town)} is reading your question. Until it is accepted there, ${owner} is still your contact person.`,
      other: (owner, town) =>
        `${capital(town)} is reading the question. Until it is accepted there, ${owner} is still the contact person.`,
    },
    refuse: {
      asker: (owner, town) => `Your question does not go to ${town}. ${capital(owner)} is still your contact person.`,
      other: (owner, town) => `The question does not go to ${town}. ${capital(owner)} is still the contact person.`,
    },
    transfer: {
      asker: (_, town) =>
        `With your consent your question has been handed over to ${town}. The promised date does not change.`,
      other: (_, town) =>
        `With consent the question has been handed over to ${town}. The promised date does not change.`,
    },
    arrive: {
      asker: (owner, town) =>
        `With your consent your question has been taken over from ${town}. ${capital(owner)} is your contact person now. The promised date does not change.`,
      other: (owner, town) =>
        `With consent the question has been taken over from ${town}. ${capital(owner)} is the contact person now. The promised date does not change.`,
    },
  },
};
