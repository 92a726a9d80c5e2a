import { listOf, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Budgets",
  lead: "With a budget the owner of a question marks which money a sub-question touches. The board shows by department which budgets these are.",
  note: (own) =>
    own.length === 0 ? "The five standard budgets" : `The five standard budgets, and ${listOf(own, "en")}`,
  standard: {
    title: "Standard budgets",
    body: "These five are always there. You cannot change them.",
  },
  own: {
    title: "Budgets of your own",
    none: "You have no budgets of your own yet. The five standard ones are often enough.",
  },
  ended: "Retired",
  endedOn: (day) => `retired on ${day}`,
  add: {
    title: "Add a budget",
    label: "Name of the budget",
    hint: "As your colleagues call it, for instance social real estate.",
    send: "Add",
  },
  one: {
    title: (name) => `Budget ${name}`,
    lead: "A new name also holds for what has been marked with it.",
    send: "Save the name",
    back: "All budgets",
  },
  end: {
    title: "Retire this budget",
    body: "Nobody can choose it any more then. What has been marked with it stays readable.",
    send: "Retire",
    done: "This budget has been retired. You cannot change it any more.",
  },
  done: { added: "Added.", saved: "Saved.", ended: "Retired." },
  changed: {
    title: "Somebody was ahead of you",
    body: (name) =>
      `Another administrator changed this budget after you opened the page. Nothing was overwritten. It is now called: ${name}.`,
    yours: (name) => `You wrote: ${name}. Save it again if that is how it should be.`,
  },
  errors: {
    missing: "Fill in the name of the budget.",
    long: "Make the name shorter: it can have 80 characters.",
    taken: "This budget is there already. Choose another name.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
};
