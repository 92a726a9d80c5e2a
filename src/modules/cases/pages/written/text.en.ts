import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  errors: {
    "text-missing": "Write a text first.",
    "text-long": "This text is too long. Use at most 20,000 characters.",
    "bsn-seen": "Your text holds a number that looks like a citizen service number (BSN). First tell us what it is.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
  changed: {
    title: "Somebody was ahead of you",
    body: "This question changed after you opened the page. Nothing was overwritten, and your text is below.",
    theirs: "This is what it says now:",
    yours: "This is what you wrote:",
  },
  question: "The question",
  back: "Back to the question",
};
