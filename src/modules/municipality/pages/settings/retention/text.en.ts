import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: {
    keepYears: "For how many years do you keep a closed question?",
    keepStaffYears: "For how many years after they left do you keep the name?",
  },
  questions: {
    title: "Closed questions",
    hint: "In whole years, from 1 to 50. As long as this is empty, nothing is deleted.",
    what: "Every night the questions that were closed longer ago are deleted, with the answer, the steps and the name of who asked. We record how many were deleted and when. This cannot be undone.",
    source:
      "The Archiefwet asks you to keep questions and answers until their period ends. Your selection list says which period that is. Ask your archivist.",
  },
  staff: {
    title: "Colleagues who left",
    hint: "In whole years, from 1 to 20. As long as this is empty, nothing is deleted.",
    what: "Every night the details are deleted of whoever left longer ago: name, job title, email address, phone number and absence. Old questions then say “a former colleague”. What somebody wrote stays with the question. This cannot be undone.",
    source:
      "The law names no fixed number of years; you choose. By the GDPR you keep a name no longer than necessary (article 5(1)(e)). Where the name belongs to the question as a record, your selection list can ask for a longer period. Ask your archivist and your data protection officer.",
  },
};
