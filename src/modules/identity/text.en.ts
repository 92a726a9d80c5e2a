import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  accountsPart: {
    title: "Accounts for who asks",
    why: "Who asks can make an account, see earlier questions and share them with colleagues. Asking never needs an account.",
  },
  menu: { signIn: "Sign in" },
};
