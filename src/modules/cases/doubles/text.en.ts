import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  road: {
    merge: {
      asker: (number: string) => `You asked this in ${number} as well. We go on there: you get one answer.`,
      other: (number: string) => `This was the same question as ${number}. That one goes on.`,
    },
    join: {
      asker: (number: string) =>
        `You asked this in ${number} as well. What you wrote there is here now. The earliest promised date holds.`,
      other: (number: string) =>
        `${number} was the same question. What it said is here now. The earliest promised date holds.`,
    },
    "split-off": {
      asker: (number: string) =>
        `This held two questions. The second now has a number of its own: ${number}. This is how you wrote it:`,
      other: (number: string) =>
        `This held two questions. The second now has a number of its own: ${number}. This is how it was:`,
    },
    branch: {
      asker: (number: string) => `This question was part of ${number}. The promised date is the same.`,
      other: (number: string) => `This question was part of ${number}. The promised date is the same.`,
    },
  },
};
