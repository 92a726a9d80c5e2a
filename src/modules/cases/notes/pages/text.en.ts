import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Notes",
  mark: "Only for colleagues. Whoever asked the question never sees this.",
  lead: "Write down what colleagues have to know. A note is never part of an email, and does not go along when the question goes elsewhere.",
  leadBelow: (author) => `You are adding to a note by ${author}. What is there already does not change.`,
  list: "Notes of colleagues",
  none: "There are no notes yet.",
  label: "Your note",
  hint: "Mention a colleague with @ and their name. They will be told.",
  chooseLabel: "Choose colleagues from a list",
  choose: "Who has to know this?",
  notAll: "Is a colleague not in it? Mention them in the note with @ and their name.",
  send: "Save the note",
  add: "Add or correct",
  named: (names) => `Mentioned: ${names.join(", ")}`,
  cannotRead: (names) =>
    names.length === 1
      ? `${names[0]} cannot read this question. Take the @ away, or offer the question first.`
      : `${names.join(" and ")} cannot read this question. Take the @ away, or offer the question first.`,
  unknown: (names) =>
    `The note has been saved. We do not know which colleague you mean by ${names.map((name) => `“@${name}”`).join(" and ")}. ${
      names.length === 1 ? "Nobody was told about that name." : "Nobody was told about those names."
    } Add to the note with @ and the whole name.`,
  erased: "Whoever asked this question was erased. No notes can be added any more.",
  back: "Back to the question",
};
