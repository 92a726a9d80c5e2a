/** Words about following a question. */
export const nl = {
  title: "Volgen",
  nobody: "Nog niemand volgt deze vraag.",
  followers: (names: readonly string[]) => `Volgen deze vraag: ${names.join(", ")}.`,
  follow: "Volg deze vraag",
  on: "U hoort wat er met deze vraag gebeurt. Kies nog eens om te stoppen.",
};
