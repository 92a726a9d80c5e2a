import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your name and phone number",
  lead: "We fill them in for you when you ask a question. Colleagues in your organisation see your name and your email address.",
  email: "Email address you sign in with",
  labels: { name: "Your name", phone: "Phone number" },
  nameHint: "This is what we call you in emails.",
  save: "Save",
  saved: "Saved: your name and phone number.",
  skip: "Skip this",
  errors: {
    "name-missing": "Fill in your name.",
    "name-long": "This name is too long. Use at most 200 characters.",
    "phone-wrong": "This phone number is not right. Write it like +31 6 1234 5678.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
