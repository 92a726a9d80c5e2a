import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  sections: {
    name: {
      title: "Name and languages",
      why: "This is what you are called on every page and in every mail.",
    },
    words: {
      title: "Your word",
      why: "This is what you call the enterprises that the desk is there for. Every page and every mail takes this word.",
    },
    desk: {
      title: "Address and opening hours",
      why: "Where people find you when they would rather call, mail or come by.",
    },
    promise: {
      title: "Promised days",
      why: "Whoever asks sees at once when you react and when the answer comes.",
    },
    "closing-days": {
      title: "Closing days",
      why: "On these days the town hall does not work. Promised days skip them. We know weekends and public holidays already.",
    },
    departments: {
      title: "Departments",
      why: "Who in the town hall helps to answer? Whoever asks does not notice, and keeps one contact person.",
    },
    "chain-partners": {
      title: "Chain partners",
      why: "These organisations sometimes help too. Fill in only those you work with.",
    },
    mandate: {
      title: "Mandate of the aanjager",
      why: "Put on record what the aanjager (driver) may do, and who decided that. Then everyone in the town hall knows.",
    },
    modules: {
      title: "Parts on and off",
      why: "Switch off what you do not use. What is off, nobody sees.",
    },
    "house-style": {
      title: "House style",
      why: "Choose colours, corners and letters. You see at once what it becomes. What nobody can read we do not save.",
    },
  },
  pre: (place: number, total: number) => `Administration · part ${place} of ${total}`,
  parts: "Parts of the administration",
  toOverview: "Overview of the administration",
  done: "Done",
  ahead: "Still to do",
  saved: (title: string) => `Saved: ${title}.`,
  save: "Save",
  saveAndGoOn: "Save and go on",
  goOn: (title: string) => `Go on with: ${title}`,
  changed: {
    title: "Somebody was before you",
    body: "Another administrator changed this after you opened the page. Nothing was overwritten. What you filled in is still in the form. Save it again if that is how it should be.",
    same: "You filled in the same as what stands there now.",
    field: "Field",
    theirs: "This stands there now",
    yours: "This is what you filled in",
    empty: "empty",
  },
  errors: {
    "name-missing": "Fill in a name.",
    "choice-missing": "Make a choice.",
    "text-long": "This text is too long. Use at most 200 characters, and 100 for a topic.",
    "contact-missing": "Fill in a phone number or a mail address, so that people can reach you.",
    "email-missing": "Fill in a mail address.",
    "email-wrong": "This mail address is not right. Write it like name@example.nl.",
    "phone-wrong": "This phone number is not right. Write it like 14 0123 or 06 1234 5678.",
    "first-days-wrong": "For the first reaction, fill in a whole number from 1 to 60.",
    "answer-days-wrong": "For the answer, fill in a whole number from 1 to 120.",
    "answer-too-soon": "The answer cannot come before the first reaction. Fill in more working days here.",
    "reply-days-wrong": "Fill in a whole number from 1 to 60.",
    "manager-half": "Fill in both the name and the mail address of the manager, or leave both empty.",
    "topics-many": "These are too many topics. Name at most 40.",
    "department-twice": "There is a department with this name already. Choose another name.",
    "day-wrong": "Fill in a date, such as 24-12-2026.",
    "day-past": "This day has passed. Choose a day from today on.",
    "day-far": "This day is too far away. Choose a day within the next five years.",
    "day-free": "This is a weekend or a public holiday already. You need not fill it in.",
    "day-twice": "This day is in the list already.",
    "by-missing": "Choose who gave the mandate.",
    "holds-missing": "Write down what the aanjager may do.",
    "holds-long": "This text is too long. Use at most 2,000 characters.",
    "day-future": "This day is yet to come. Fill in the day on which it was decided.",
    "reference-wrong": "This web address is not right. Write it like https://example.nl/decision, or fill in a number.",
    "colour-wrong": "This is no colour. Write it with a hash and six characters, such as #a8122a.",
    unreadable: "Not everything can be read with this colour. Choose another colour.",
    unstorable: "There is a character in this that we cannot keep. Please type the text again.",
  },
};
