import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your organisations",
  lead: "With colleagues in one organisation you can share questions and answers. You can belong to several organisations.",
  left: "You no longer belong to this organisation.",
  empty: {
    title: "You belong to no organisation yet",
    body: "Add your organisation, or ask a colleague to invite you.",
  },
  add: "Add an organisation",
  members: (count: number) => (count === 1 ? "1 member" : `${count} members`),
};
