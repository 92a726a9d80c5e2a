import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  kinds: { application: "application", objection: "objection", complaint: "complaint" },
  the: { application: "the application", objection: "the objection", complaint: "the complaint" },
  your: { application: "your application", objection: "your objection", complaint: "your complaint" },
  due: { application: "Decision by", objection: "Decision by", complaint: "Dealt with by" },
  rules: {
    "application-receipt": "Whoever applies for something online gets a confirmation of receipt.",
    "application-term":
      "An application is decided on within the term in a law or ordinance. Where there is none, within a reasonable term. Eight weeks after receipt that one is over in any case.",
    "application-extension":
      "When a decision cannot be there in time, that must be said within the term, with a new date that is reasonable.",
    "application-suspension":
      "When something is missing from an application, the applicant may complete it within a set term. Until then the term of the decision stands still.",
    "application-consent": "When the applicant agrees to that in writing, a decision may come later.",
    "objection-receipt": "Whoever objects gets a confirmation of receipt in writing.",
    "objection-period":
      "You can object for six weeks. They begin on the day after the one on which the decision was announced.",
    "objection-term":
      "An objection is decided on within six weeks, or within twelve when a committee advises. They begin on the day after the last day to object. It can be put off once, by six weeks at most. Longer only when whoever objected agrees.",
    "objection-suspension":
      "When something is missing from an objection, it may be mended within a set term. Until then the term of the decision stands still.",
    "complaint-receipt": "Whoever complains gets a confirmation of receipt in writing.",
    "complaint-term":
      "A complaint is dealt with within six weeks of receipt, or within ten when a person or a committee advises. It can be put off once, by four weeks at most. Longer only when whoever complained agrees.",
    weekend:
      "When the last day of a term in a law is a Saturday, a Sunday or a public holiday, it moves to the first ordinary day. This does not hold for terms of more than twelve weeks, nor for terms in an ordinance.",
    "designated-way":
      "Something official is sent in by the way that the authority has designated for it. That can be a way online.",
    forwarding:
      "When a message is plainly meant for another authority, it is forwarded at once. Whoever sent it hears of that at the same moment.",
  },
  law: {
    consulted: (article: string, day: string) => `${article}, consulted on ${day}`,
    words: (article: string) => `The words of ${article}, in Dutch`,
    notQuoted: "You read the exact words in the law itself.",
  },
};
