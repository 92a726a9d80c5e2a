import { countWritten } from "../number.js";

/** More words than anybody means; what comes after them is not looked for. */
const MOST_WORDS = 12;
/** Of the last word the beginning is enough, from so many letters on. */
const SHORTEST_BEGINNING = 3;
const LONGEST_WORD = 60;

const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The same text as `cases.folded` makes of it: without accents and capitals. Most words have none to take away. */
export function folded(text: string): string {
  if (/^[\n\r\t -~]*$/.test(text)) return text.toLowerCase();
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ØøŁłĐđ]/g, (letter) => ({ Ø: "O", ø: "o", Ł: "L", ł: "l", Đ: "D", đ: "d" })[letter] ?? letter)
    .replaceAll("ß", "ss")
    .replace(/[æÆ]/g, "ae");
  return lower(plain);
}

const between =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever is no part of a word parts words
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of code points, one by one
  /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\u{1f000}-\u{1faff}]+/u;

/** The words of a text in its order, as `cases.words_of` parts them. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .split(between)
    .filter((word) => word !== "")
    .map((word) => (word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join("")));

/** A telephone number as it is dialled within the country, marked as `cases.phone_mark` does; undefined when it is none. */
export function phoneMark(text: string): string | undefined {
  const digits = text
    .replace(/[^0-9+]/g, "")
    .replace(/^(\+|00)310?/, "0")
    .replaceAll("+", "");
  return /^[0-9]{8,15}$/.test(digits) ? `+${digits}` : undefined;
}

/** One thing that has to be found: a number or address as it is, or a word in any of its forms. */
export type Sought =
  | { readonly kind: "mark"; readonly mark: string }
  | { readonly kind: "word"; readonly word: string; readonly isBeginning: boolean }
  /** A number of a case, or else the words that it is made of. */
  | {
      readonly kind: "number";
      readonly number: string;
      /** The same with the zeros that are left out when somebody says it; undefined when it has none to add. */
      readonly padded: string | undefined;
      readonly isBeginning: boolean;
      readonly words: readonly Sought[];
    };

/** What somebody typed, taken apart: all of it has to be found, or the telephone number that it is as a whole. */
export type Asked = { readonly sought: readonly Sought[]; readonly phone: string | undefined };

/** A number of a case as it is read out: "VB 2026 33", "2026/33". Its parts are one, as when they were written "VB-2026-33". */
const spoken = /(?<=^|\s)(?:([a-z]{2,4})[\s/\p{Pd}]+)?(20\d\d)[\s/\p{Pd}]+(\d{1,9})(?![\w-])/giu;

/** Takes apart what was typed. Nothing is an error: what has no letter or digit in it is not looked for. */
export function askedIn(typed: string): Asked {
  const together = typed.replace(spoken, (_, ...[letters, year, count]) => `${letters ?? ""}-${year}-${count}`);
  const tokens = together.split(/\s+/u).filter((token) => wordsOf(token).length > 0);
  const some = tokens.slice(0, MOST_WORDS);
  const phone = /^[\s\d+()/.-]+$/.test(typed) ? phoneMark(typed) : undefined;
  return { sought: some.flatMap((token, at) => soughtIn(token, at === tokens.length - 1)), phone };
}

function soughtIn(token: string, isLast: boolean): Sought[] {
  const address = /[^\s<>,;:"()@]+@[^\s<>,;:"()@]*[^\s<>,;:"()@.!?]/.exec(token)?.[0];
  if (address) return [{ kind: "mark", mark: [...`@${lower(address)}`].slice(0, 200).join("") }];
  const parts = wordsOf(token);
  const words = parts.map((word, at): Sought => {
    const isBeginning = isLast && at === parts.length - 1 && word.length >= SHORTEST_BEGINNING;
    return { kind: "word", word, isBeginning };
  });
  const number = folded(token).replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*-[0-9]+$/.test(number)) return words;
  return [{ kind: "number", number, padded: padded(number), isBeginning: isLast, words }];
}

/** The number with four digits, as a municipality gives it: of "2026-33" it is "2026-0033". */
function padded(number: string): string | undefined {
  const [, year, count] = /^((?:[a-z]+-)?\d{4})-(\d+)$/.exec(number) ?? [];
  const whole = count && `${year}-${countWritten(count)}`;
  return whole === number ? undefined : whole;
}

/** The words of which others have to be found in another form. */
export const wordsIn = ({ sought }: Asked): string[] => sought.flatMap(wordsInOne);

const wordsInOne = (one: Sought): string[] =>
  one.kind === "word" ? [one.word] : one.kind === "number" ? one.words.flatMap(wordsInOne) : [];

/**
 * The search as PostgreSQL takes it.
 * @param stems of each of `wordsIn`
 * @param town what stands before every word of this municipality, so that its words are its own
 * @returns undefined when there is nothing to look for
 */
export function tsqueryOf(asked: Asked, stems: ReadonlyMap<string, string>, town: string): string | undefined {
  const one = (word: string, isBeginning = false) =>
    `'${town}:${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${isBeginning ? ":*" : ""}`;
  const all = (sought: readonly Sought[]): string => sought.map((each) => `(${form(each)})`).join(" & ");
  const form = (each: Sought): string => {
    if (each.kind === "mark") return one(each.mark);
    if (each.kind === "number") {
      const numbers = [one(`#${each.number}`, each.isBeginning), ...(each.padded ? [one(`#${each.padded}`)] : [])];
      return [...numbers, `(${all(each.words)})`].join(" | ");
    }
    const { word, isBeginning } = each;
    const forms = [one(word, isBeginning), one(stems.get(word) ?? word)];
    return [...forms, ...(/^[0-9]+$/.test(word) ? [one(`%${word}`)] : [])].join(" | ");
  };
  if (asked.sought.length === 0) return undefined;
  return asked.phone ? `${one(asked.phone)} | (${all(asked.sought)})` : all(asked.sought);
}
