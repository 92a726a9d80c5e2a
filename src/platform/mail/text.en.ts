import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Email that would have been sent",
  lead: "In this trial no email leaves the house. Here you read what people would get.",
  to: "To:",
  empty: { title: "No email yet", body: "Ask a question and the confirmation will appear here." },
};
