import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: { firstReactionDays: "First reaction within", answerDays: "Answer within" },
  hints: {
    firstReactionDays: "In working days, from 1 to 60. Two is usual.",
    answerDays: "In working days, from 1 to 120. Ten is usual.",
  },
  later: "This holds for questions from now on. What you promised before stays as it is.",
};
