import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Sign in as somebody of the demo",
  warning: "This is a demo. These people do not exist. A real desk does not have this page.",
  signInAs: (name: string) => `Sign in as ${name}`,
};
