/** The languages a page can be in, the first being the one everything is written in first. */
export const langs = ["nl", "en"] as const;

export type Lang = (typeof langs)[number];

/**
 * The shape that an English text object must have to be complete against the Dutch one: the same keys all the way
 * down, any string where a string stands, and functions with the same parameters that give a string, or whatever
 * kind of node the Dutch one gives. Use: `export const text: Texts<typeof dutch> = …`.
 */
export type Texts<T> = T extends string | number
  ? Widened<T>
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Widened<R>
    : { readonly [K in keyof T]: Texts<T[K]> };

/**
 * A literal made into "any string" or "any number". A string that carries more than a string does (rendered markup
 * is a branded string) stays what it is: plain text may not take its place.
 */
type Widened<T> = T extends string
  ? [Exclude<keyof T, keyof string>] extends [never]
    ? string
    : T
  : T extends number
    ? number
    : T;

/**
 * Picks what belongs to a language.
 * @param lang the language of the page
 * @param pair the same thing in both languages
 */
export function choose<T>(lang: Lang, pair: { readonly nl: T; readonly en: T }): T {
  return pair[lang];
}
