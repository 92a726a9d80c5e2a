import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Mail that would have been sent",
  lead: "In this trial no mail leaves the house. Here you read what people would get.",
  to: "To:",
  empty: { title: "No mail yet", body: "Ask a question and the confirmation will appear here." },
};
