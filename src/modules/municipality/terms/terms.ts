import { capital, type Lang } from "#platform/i18n";
import type { Term } from "#platform/tenancy";
import { type TermName, termNames } from "./names.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type TermChoice = {
  readonly name: TermName;
  readonly words: Readonly<Record<Lang, Term>>;
  /** The word itself, at the start of a line: "Sociale onderneming". */
  readonly label: Readonly<Record<Lang, string>>;
  /** A few sentences with the word in its forms, to choose by. */
  readonly preview: Readonly<Record<Lang, string>>;
};

/** Every word that a municipality can choose, the usual one first; what a form of settings shows. */
export const terms: readonly TermChoice[] = termNames.map((name) => {
  const words = termWords(name);
  return {
    name,
    words,
    label: { nl: capital(words.nl.enterprise.one), en: capital(words.en.enterprise.one) },
    preview: { nl: nl.preview(words.nl), en: en.preview(words.en) },
  };
});

/** The forms of a word, in both languages. */
export function termWords(name: TermName): Readonly<Record<Lang, Term>> {
  return { nl: nl.terms[name], en: en.terms[name] };
}
