import { listOf, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  names: {
    participation: "participation",
    economy: "economy",
    purchasing: "purchasing",
    property: "real estate",
    sustainability: "sustainability",
  },
  marked: (names) => `Touches the budget: ${listOf(names, "en")}.`,
  change: "Mark the budget",
  field: {
    label: "Which budget does this touch?",
    hint: "Choose none, one or more. Only colleagues see this.",
    ended: (name) => `${name} (no longer exists)`,
    gone: "You can no longer choose this budget. Clear its checkbox.",
  },
  mark: {
    title: "Which budget does this sub-question touch?",
    lead: (who) => `The sub-question to ${who}. It shows the aanjager which money this is about.`,
    send: "Save",
  },
  changed: {
    title: "Somebody was ahead of you",
    body: (names) =>
      names.length === 0
        ? "A colleague removed the budgets after you opened the page. Nothing was overwritten."
        : `A colleague changed this after you opened the page. Nothing was overwritten. It now says: ${listOf(names, "en")}.`,
    yours: "What you chose is still in the form. Save it again if that is how it should be.",
  },
};
