import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: { keepYears: "For how many years do you keep a closed question?" },
  hint: "In whole years, from 1 to 50. As long as this is empty, nothing goes.",
  what: "Every night we look which questions were closed longer ago. They go, with the answer, the steps and the name of who asked. What went, and when, stands in the audit trail. This cannot be undone.",
  source:
    "The Archiefwet asks you to keep questions and answers until their period ends. Which period that is stands in your selection list. Ask your archivist.",
};
