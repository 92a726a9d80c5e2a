import { text as en } from "./text.en.js";
import { text as nl } from "./text.nl.js";
import { choose, type Lang } from "./texts.js";

/** The names and marks of a language. @param lang the language of the page */
export function wordsOf(lang: Lang) {
  return choose(lang, { nl, en });
}

/**
 * Picks the form that goes with a number; Dutch and English agree that only one (and minus one) is singular.
 * @param n any number
 * @param forms what to say for one, and for every other number
 */
export function plural<T>(n: number, forms: { readonly one: T; readonly other: T }): T {
  return Math.abs(n) === 1 ? forms.one : forms.other;
}

/**
 * Items in a sentence: "a, b en c", "a, b and c" (no comma before the last, as in British English).
 * @param items in the order in which to say them; none gives an empty string
 */
export function listOf(items: readonly string[], lang: Lang): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(", ")} ${wordsOf(lang).and} ${last}`;
}
