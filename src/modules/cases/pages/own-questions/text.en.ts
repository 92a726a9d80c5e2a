import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  titles: { asked: "My questions", shared: "Questions shared with me" },
  listLabel: "Which questions",
  lists: { asked: "Asked by me", shared: "Shared with me" },
  asked: (day: string) => `asked on ${day}`,
  empty: {
    asked: {
      title: "No question of yours is here yet",
      body: "When you ask a question while signed in, you find it here. Did you ask one before, without an account? Open the link from the email, and keep the question here.",
    },
    shared: {
      title: "Nobody has shared a question with you",
      body: "Questions from colleagues in your organisation appear here when they let you read along.",
    },
  },
  ask: "Ask a question",
  organisations: "Your organisations",
};
