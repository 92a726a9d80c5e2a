/** A text for people, and where it stands. */
export type Told = { readonly path: string; readonly text: string };

const LONGEST_SENTENCE = 25;
const LONGEST_AVERAGE = 15;

/**
 * The sentences of a text: they end at a full stop, a question mark or an exclamation mark with a space behind it, at a
 * line end, or at a middle dot.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!])\s+|\n+|\s·\s/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{Letter}/u.test(sentence));
}

/** How many words a sentence has. */
export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length;
}

/**
 * The texts that ask too much of a reader at level B1: a sentence of more than 25 words. Labels count as sentences of
 * their own, so they are left out of the average: only what ends like a sentence is in it.
 */
export function readingComplaints(texts: readonly Told[]): string[] {
  const sentences = texts.flatMap(({ path, text }) => sentencesOf(text).map((sentence) => ({ path, sentence })));
  const long = sentences.filter(({ sentence }) => wordsIn(sentence) > LONGEST_SENTENCE);
  const whole = sentences.filter(({ sentence }) => /[.?!]$/.test(sentence));
  const average = whole.reduce((sum, { sentence }) => sum + wordsIn(sentence), 0) / Math.max(1, whole.length);
  return [
    ...long.map(({ path, sentence }) => `${path}: ${wordsIn(sentence)} words: ${sentence}`),
    ...(average > LONGEST_AVERAGE ? [`a sentence has ${average.toFixed(1)} words on average`] : []),
  ];
}

/**
 * Every text below a value: strings, lists, records, and what functions say when each argument is a short word.
 * @param path where the value stands
 */
export function textsBelow(path: string, value: unknown): Told[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") return textsBelow(`${path}()`, spoken(value as (...given: unknown[]) => unknown));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsBelow(path === "" ? key : `${path}.${key}`, below));
}

/** A function may want records that we do not know; then its words are not looked at. */
function spoken(text: (...given: unknown[]) => unknown): unknown {
  try {
    return text("Noor", "Noor", "Noor");
  } catch {
    return undefined;
  }
}
