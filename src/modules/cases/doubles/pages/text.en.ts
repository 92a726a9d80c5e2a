import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  others: { merge: "Merge with a duplicate question", splitOff: "Split into two questions" },
  related: {
    title: "Belongs with",
    merge: (number: string) => `Merged with ${number}`,
    join: (number: string) => `Added to this: ${number}`,
    "split-off": (number: string) => `Split off: ${number}`,
    branch: (number: string) => `Split off from ${number}`,
    done: {
      "split-off": (number: string) => `The question has been split. The second one is ${number}.`,
      join: (number: string) => `${number} has been added to this one. There will be one answer.`,
    },
  },
  onward: {
    merge: {
      title: (number: string) => `Your question goes on as ${number}`,
      body: "Everything you wrote is there. You get one answer there.",
      button: (number: string) => `Follow ${number}`,
    },
    "split-off": {
      title: (number: string) => `Your second question is ${number}`,
      body: "That question has a page of its own and gets an answer of its own.",
      button: (number: string) => `Follow ${number}`,
    },
    branch: {
      title: (number: string) => `Your first question is ${number}`,
      body: "That question has a page of its own and gets an answer of its own.",
      button: (number: string) => `Follow ${number}`,
    },
    mailed: "The link to it is in your email.",
  },
  merge: {
    title: "Merge duplicate questions",
    lead: (name: string) => `Did ${name} ask the same question twice? Then it becomes one, with one answer.`,
    candidates: {
      title: "Open questions of the same asker",
      none: "We found no other open question with the same email address or phone number, or of the same organisation.",
      choose: (number: string) => `Compare with ${number}`,
    },
    number: {
      label: "Or type the number of the other question",
      send: "Compare",
      errors: {
        missing: "Type the number of the other question.",
        unknown: "We know no question with this number.",
        itself: "This is the number of this question. Type that of the other one.",
        closed: "This question is no longer open. You can only merge with an open one.",
      },
    },
    card: {
      name: "Name",
      organisation: "Enterprise",
      email: "Email address",
      phone: "Phone",
      received: "Received",
      due: "Answer promised on",
      owner: "Owner",
      status: "Status",
    },
    stays: {
      label: "With which one do we go on?",
      option: (number: string, owner: string) => `${number}, of ${owner}`,
      only: (stays: string, ends: string) => `We go on with ${stays}. ${ends} ends.`,
    },
    promise: (day: string) => `The answer is still promised for ${day}, the earlier of the two dates.`,
    notMailed: (name: string) =>
      `${capital(name)} has no email address: let them know that we go on with one question.`,
    comesAlong: "What the asker wrote and sent comes along. The old link shows the way.",
    parts: (count: number, number: string) =>
      count === 1
        ? `A sub-question of ${number} is still open. If ${number} ends, we take it back: the department hears of it.`
        : `${count} sub-questions of ${number} are still open. If ${number} ends, we take them back: the departments hear of it.`,
    same: {
      label: "Is it the same asker?",
      option: "Yes, I am sure that this is the same asker",
      hint: "Email address, phone number and organisation differ. Whoever has the link of one question will be able to read the other.",
    },
    send: "Merge",
    errors: {
      asker: "First say whether it is the same asker. Otherwise somebody reads a question that is not theirs.",
      later: "Not possible: the term of the law for this question ends later than what we promised for the other one.",
      official:
        "Not possible: an application, objection or complaint may not end like this. Go on with that one instead.",
      itself: "This is the same question.",
    },
    back: "Back to the question",
  },
  splitOff: {
    title: "Split into two questions",
    lead: (day: string) => `Does it hold two questions? Cut the text in two. Both keep the promised date, ${day}.`,
    mailed: "The asker gets one email with both numbers and links.",
    notMailed: (name: string) =>
      `${capital(name)} has no email address: pass the new number on, and print the link of the second question.`,
    first: "This stays with this question",
    second: "This becomes the second question",
    hint: "Cut the text, and change the words as little as possible.",
    owner: {
      label: "Who will own the second question?",
      same: (name: string) => `${name}, as with this one`,
      rule: (name: string) => `${name}, as with a new question`,
    },
    files: "The attachments of the asker go with both.",
    send: "Split the question",
    errors: {
      "text-missing": "Write down what this question is.",
      "text-short": "Use at least 10 characters.",
      "text-long": "This question is too long. Use at most 5,000 characters.",
      "bsn-seen": "This holds a number that looks like a citizen service number (BSN). First tell us what it is.",
      unstorable: "This holds a character that we cannot keep. Type the text again.",
    },
  },
};
