import { capital, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  channels: {
    web: "through the website",
    phone: "by telephone",
    counter: "at the counter",
    paper: "on paper",
    import: "with a list from before",
  },
  noted: {
    phone: (officer: string) => `${capital(officer)} noted the question by telephone.`,
    counter: (officer: string) => `${capital(officer)} noted the question at the counter.`,
    paper: (officer: string, day: string) => `The letter came in on ${day}. ${capital(officer)} noted the question.`,
  },
};
