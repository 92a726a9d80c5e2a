import type { Fields } from "#platform/web";

/** One line from a form, as short and plain as it can be made: what cannot be kept is left out without a word. */
export const wordsIn = ({ fields }: { readonly fields: Fields }, name: string): string =>
  (fields.get(name) ?? "").replaceAll("\0", "").replace(/\s+/gu, " ").trim();
