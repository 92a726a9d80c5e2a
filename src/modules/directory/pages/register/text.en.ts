import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Add an organisation",
  lead: "You become its admin. After that you can invite colleagues.",
  labels: {
    name: "Name of the organisation",
    kvkNumber: "KvK number",
    branchNumber: "Branch number",
  },
  hints: {
    kvkNumber: "8 digits. It is on your extract from the Chamber of Commerce (KvK).",
    branchNumber: "12 digits (vestigingsnummer). Only when your organisation has more than one branch.",
  },
  add: "Add",
  back: "Back to your organisations",
  errors: {
    "name-missing": "Fill in the name of the organisation.",
    "name-long": "This name is too long. Use at most 200 characters.",
    "kvk-missing": "Fill in the KvK number.",
    "kvk-wrong": "This KvK number is not right. A KvK number has exactly 8 digits.",
    "branch-wrong": "This branch number is not right. A branch number has exactly 12 digits.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
  known: {
    title: "This KvK number is known already",
    lead: (number: string) => `Somebody has added an organisation with KvK number ${number} already.`,
    ask: "Are they your colleagues? Then ask for an invitation. The admins get an email with your name and your email address. We do not tell you who they are.",
    anyway: "Do you not know them? Then add your organisation all the same. Neither sees anything of the other.",
    askButton: "Ask for an invitation",
    anywayButton: "Add it all the same",
  },
  asked: {
    title: "We have passed on your question",
    lead: "The admins with this KvK number get an email with your name and your email address.",
    next: "If they invite you, you get an email. We do not know if or when they will.",
    back: "Back to your organisations",
  },
};
