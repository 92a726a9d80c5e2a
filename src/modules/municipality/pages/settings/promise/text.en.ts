import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: {
    firstReactionDays: "First reaction within",
    answerDays: "Answer within",
    takesOfficial: "Applications, objections and complaints",
  },
  hints: {
    firstReactionDays: "In working days, from 1 to 60. Two is usual.",
    answerDays: "In working days, from 1 to 120. Ten is usual.",
    takesOfficial:
      "Is the ask box a way that you have designated for official messages (Awb 2:13)? Only choose yes when that has been decided.",
  },
  official: {
    no: "No, they go another way",
    yes: "Yes, the ask box takes them as well",
  },
  later: "This holds for questions from now on. What you promised before stays as it is.",
};
