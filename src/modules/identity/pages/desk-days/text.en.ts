import { listOf, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "The desk of the day",
  lead: "A new question belongs to whoever has the desk that day. Are you closed? Then the next working day counts.",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  heading: "Who has the desk on which day?",
  nobody: "Nobody in particular",
  rest: (name) => `On a day without a name new questions go to ${name}.`,
  away: "Is a colleague away that day? Then their deputy takes over meanwhile. Questions that are there keep their owner.",
  empty: {
    title: "Nobody can have the desk yet",
    body: "First give a colleague the role desk or aanjager (driver).",
    staff: "To the staff",
  },
  save: "Save the week",
  saved: "Saved. From now on new questions go to whoever stands here.",
  changed: {
    title: "Somebody was ahead of you",
    body: "Another administrator changed the week after you opened the page. Nothing was overwritten. This is what it says now:",
    yours: "What you chose is still in the form. Save it again if that is how it should be.",
  },
  note: (days) => (days.length === 0 ? "No fixed days yet" : `Chosen: ${listOf(days, "en")}`),
  notAtDesk: "This colleague does not work at the desk, or not any more. Choose somebody else.",
};
