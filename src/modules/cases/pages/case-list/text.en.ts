import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  titles: { open: "Open questions", answered: "Answered questions", closed: "Closed questions" },
  filterLabel: "Which questions",
  filters: { open: "Still open", answered: "Answered", closed: "Closed" },
  promised: (day: string) => `promised ${day}`,
  empty: {
    open: { title: "No open questions", body: "Everything has been answered. New questions appear here." },
    answered: {
      title: "No questions wait for an outcome",
      body: "Here are questions that have been answered but not closed.",
    },
    closed: { title: "No closed questions yet", body: "A question is closed when its outcome has been recorded." },
  },
};
