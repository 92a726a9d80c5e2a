import type { nl } from "./text.nl.js";

/** What the building blocks themselves say, in English. */
export const en: typeof nl = {
  skipLink: "Skip to content",
  menu: "Menu",
  mainMenu: "Main menu",
  languages: "Language",
  footerLinks: "About this website",
  optional: "optional",
  error: "Error",
  errorCount: (count) => (count === 1 ? "1 error" : `${count} errors`),
  errorSummary: (count) =>
    count === 1 ? "There is 1 error. Please check it." : `There are ${count} errors. Please check them.`,
  step: { done: "Done", now: "Now", ahead: "To come" },
  pages: "Pages",
  first: "First page",
  previous: "Previous",
  next: "Next",
  copy: "Copy",
  copied: "Copied",
  sending: "Sending…",
};
