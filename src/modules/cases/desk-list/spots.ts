/** A word as a text has it, and where it begins. */
export type Spot = { readonly word: string; readonly at: number };

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Of each character up to 127 what it counts as: its own code, a capital's that of the small letter, 0 for what parts words. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  letter.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** The first two letters of a word as one number; one letter has no second. */
const pair = (first: number, second: number) => first * 128 + second;

/**
 * The beginnings of words, to look for with `spotsIn`.
 * @param words folded; of each the first two letters count
 */
export function beginningsOf(words: readonly string[]): ReadonlySet<number> {
  const codes = words.map((word) => [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0] as const);
  return new Set(codes.filter(([first, second]) => first < 128 && second < 128).map(([a, b]) => pair(a, b)));
}

/**
 * The words of a text that may be a form of one that is looked for: those that begin as one of them, and every word with a
 * letter outside ASCII, as only folding says what that is. It looks at each character once and makes nothing of the other words:
 * a page of results holds twenty thousand characters, and these may be read for every key that somebody strikes.
 * @returns in the order of the text
 */
export function spotsIn(text: string, beginnings: ReadonlySet<number>): readonly Spot[] {
  const spots: Spot[] = [];
  let [from, isOther] = [-1, false];
  const end = (at: number) => {
    if (isOther || beginnings.has(pairAt(text, from, at))) spots.push({ word: text.slice(from, at), at: from });
    [from, isOther] = [-1, false];
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const size = code >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (code < 128 ? plain[code] !== 0 : letter.test(text.slice(at, at + size))) {
      if (from < 0) from = at;
      if (code >= 128) isOther = true;
    } else if (from >= 0) end(at);
    at += size;
  }
  if (from >= 0) end(text.length);
  return spots;
}

const pairAt = (text: string, from: number, to: number) =>
  pair(plain[text.charCodeAt(from)] ?? 0, to - from > 1 ? (plain[text.charCodeAt(from + 1)] ?? 0) : 0);
