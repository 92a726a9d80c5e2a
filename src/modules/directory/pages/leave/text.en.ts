import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (name: string) => `Leave ${name}`,
  lead: "You will no longer see what colleagues share with you. Your own questions stay yours.",
  successor: {
    label: "Who becomes admin?",
    hint: "You are the only admin. Choose who takes over from you.",
    choose: "Choose a member",
  },
  close: {
    title: "You are the last member",
    hint: "When you go, this organisation closes. You cannot undo that. Its KvK number becomes free.",
    label: (name: string) => `Yes, ${name} may close`,
  },
  leave: "Leave this organisation",
  stay: "No, I will stay",
  errors: {
    "successor-missing": "Choose who becomes admin. You are the only admin now.",
    "close-missing": "Tick the box if the organisation may close. There is no other member left.",
  },
};
