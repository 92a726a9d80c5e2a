import { listOf } from "#platform/i18n";

/** Words about following a question. */
export const nl = {
  title: "Volgen",
  nobody: "Nog niemand volgt deze vraag.",
  followers: (names: readonly string[]) =>
    `${listOf(names, "nl")} ${names.length === 1 ? "volgt" : "volgen"} deze vraag.`,
  follow: "Volg deze vraag",
  done: { follow: "U volgt deze vraag.", unfollow: "U volgt deze vraag niet meer." },
  on: "U hoort wat er met deze vraag gebeurt. Kies nog eens om te stoppen.",
};
