import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your account",
  lead: "With these details we fill in your questions beforehand. Colleagues in your organisation see your name and your mail address.",
  email: "Mail address with which you sign in",
  labels: { name: "Your name", phone: "Phone number" },
  nameHint: "This is how we call you in mails.",
  save: "Save",
  saved: "Your details have been saved.",
  skip: "Skip this",
  errors: {
    "name-missing": "Fill in your name.",
    "name-long": "This name is too long. Use at most 200 characters.",
    "phone-wrong": "This phone number is not right. Write it like +31 6 1234 5678.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
