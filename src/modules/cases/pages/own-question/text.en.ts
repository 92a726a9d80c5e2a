import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (number: string, title: string) => `${number}: ${title}`,
  pre: (number: string, name: string) => `Your question ${number} · ${name}`,
  preShared: (number: string, name: string) => `Question ${number} from ${name}`,
  leadShared: (name: string) => `${name} lets you read along. Only ${name} can change this question.`,
  kept: "This question is now under My questions.",
  shared: "Saved. Whoever may read along can now see your question and the answer.",
  notShared: "Saved. Nobody reads along with you.",
  share: "Sharing with colleagues",
  gone: (organisation: string) =>
    `This question is shared within ${organisation}, to which you no longer belong. Its members read along until you change that.`,
  save: "Save who may read along",
  stop: "Stop sharing",
  back: "Back to My questions",
};
