import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  titles: { asked: "My questions", shared: "Questions shared with me" },
  listLabel: "Which questions",
  lists: { asked: "Asked by me", shared: "Shared with me" },
  asked: (day: string) => `asked on ${day}`,
  empty: {
    asked: {
      title: "You have asked no question yet",
      body: "Do you ask a question while you are signed in? Then you find it here. Did you ask one before, without an account? Open the link from the mail, and keep the question here.",
    },
    shared: {
      title: "Nobody shares a question with you",
      body: "Here stand questions of colleagues in your organisation, when they let you read along.",
    },
  },
  ask: "Ask a question",
  organisations: "Your organisations and colleagues",
};
