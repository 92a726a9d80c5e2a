import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  for: "Who is this question for?",
  forMe: "For myself",
  share: "Who may read along?",
  shareHint: "Anyone who reads along sees the question and the answer. You can change this later.",
  modes: {
    me: "Only me",
    members: "Only the colleagues I choose below",
    everybody: "Everyone in this organisation",
  },
  members: "Colleagues who read along",
  membersHint: "Only needed if you want to choose colleagues yourself.",
  errors: {
    "for-unknown": "You no longer belong to this organisation. Choose another one.",
    "share-needs-organisation": "Choose an organisation if others may read along.",
    "share-members-missing": "Choose at least one colleague from this organisation. Or choose above: only me.",
  },
};
