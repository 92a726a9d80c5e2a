import { listOf, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Following",
  nobody: "Nobody follows this question yet.",
  followers: (names) => `${listOf(names, "en")} ${names.length === 1 ? "follows" : "follow"} this question.`,
  follow: "Follow this question",
  done: { follow: "You follow this question.", unfollow: "You no longer follow this question." },
  on: "You hear what happens to this question. Choose it again to stop.",
};
