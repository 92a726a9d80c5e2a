import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  list: "Days from today on",
  none: "There are no closing days yet.",
  noReason: "without a reason",
  remove: (day: string) => `Remove ${day}`,
  add: "Add a day",
  labels: { day: "Date", reason: "Reason" },
  hints: { day: "Write day, month and year, such as 24-12-2026.", reason: "For example: a study day." },
  send: "Add",
  leave: "We have no closing days of our own",
};
