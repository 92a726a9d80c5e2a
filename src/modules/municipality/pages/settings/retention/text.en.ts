import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: { keepYears: "For how many years do you keep a closed question?" },
  hint: "In whole years, from 1 to 50. As long as this is empty, nothing is deleted.",
  what: "Every night the questions that were closed longer ago are deleted, with the answer, the steps and the name of who asked. We record how many were deleted and when. This cannot be undone.",
  source:
    "The Archiefwet asks you to keep questions and answers until their period ends. Which period that is is in your selection list. Ask your archivist.",
};
