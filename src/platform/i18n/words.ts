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

/** An unstressed word at the start (’s, ’t, ’n) keeps its small letter: the next word gets the capital. */
const UNSTRESSED = /^['’‘][a-z](?=[\s-])[\s-]*/;

/**
 * A form at the start of a sentence: "Een sociale onderneming". The Dutch ij is one letter ("IJsbaan").
 * @param form what to begin with; the rest of it stays as it is
 */
export function capital(form: string): string {
  const skipped = UNSTRESSED.exec(form)?.[0] ?? "";
  const rest = form.slice(skipped.length);
  // Only the second e keeps its accent: a capital carries none.
  if (rest.startsWith("één")) return `${skipped}Eén${rest.slice(3)}`;
  const first = /^ij/i.test(rest) ? rest.slice(0, 2) : (/^./u.exec(rest)?.[0] ?? "");
  return skipped + first.toUpperCase() + rest.slice(first.length);
}
