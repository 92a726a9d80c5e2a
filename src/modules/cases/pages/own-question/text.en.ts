import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (number: string, title: string) => `${number}: ${title}`,
  pre: (number: string, name: string) => `Your question ${number} · ${name}`,
  preShared: (number: string, name: string) => `Question ${number} of ${name}`,
  leadShared: (name: string) => `${name} lets you read along. Only ${name} can change anything about this question.`,
  saved: "Saved. Whoever may read along now sees your question and the answer.",
  share: "Sharing with colleagues",
  gone: (organisation: string) =>
    `This question is shared within ${organisation}, and you no longer belong there. Members there read along until you change that.`,
  save: "Save who may read along",
  stop: "Stop sharing",
  back: "Back to my questions",
};
