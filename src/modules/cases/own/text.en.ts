import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  for: "For whom do you ask this question?",
  forMe: "For myself",
  share: "Who may read along?",
  shareHint: "Whoever reads along sees the question and the answer. You can change this later.",
  modes: {
    me: "Only me",
    members: "Only the colleagues whom I choose below",
    everybody: "Everybody in this organisation",
  },
  members: "Colleagues who read along",
  membersHint: "First choose above: only the colleagues whom I choose below.",
  errors: {
    "for-unknown": "You no longer belong to this organisation. Choose another one.",
    "share-needs-organisation": "Choose an organisation if others may read along.",
    "share-members-missing": "Choose at least one colleague of the organisation, or choose that only you read along.",
  },
};
