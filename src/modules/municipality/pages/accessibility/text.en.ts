import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Accessibility",
  lead: ({ term }) =>
    `Everyone must be able to use ${term.desk.the}. We build it by the guidelines of WCAG 2.2, level AA.`,
  what: "What you can expect",
  points: [
    "Everything works with the keyboard alone, and with a screen reader.",
    "Everything works without JavaScript too.",
    "You can enlarge the text up to 400% without having to scroll sideways.",
    "Colour is never the only thing with a meaning: there is always a word or a sign beside it.",
    "You can also ask your question by phone or at the counter. You get the same help.",
  ],
  tell: "Does something not work for you?",
  contact: (phone: string | undefined, email: string | undefined) => {
    const ways = [phone && `call ${phone}`, email && `email ${email}`].filter(Boolean).join(" or ");
    return ways === ""
      ? "Tell us. We will find a way that does work, together."
      : `Tell us: ${ways}. We will find a way that does work, together.`;
  },
};
