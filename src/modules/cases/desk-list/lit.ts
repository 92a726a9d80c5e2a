import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { type Asked, folded, phoneMark, type Sought, wordsIn, wordsOf } from "./asked.js";
import { findStems, findWritten, type Search, type Written } from "./queries.js";

/** A piece of a text: one of the words that were looked for, or what stands between these. */
export type Piece = { readonly text: string; readonly isHit: boolean };

/** In what of a case something was found, besides its title, its number and who asked. */
export type Place = "question" | "answer" | "written" | "email" | "phone";

/** Why a case is in the list. */
export type Lit = {
  readonly title: readonly Piece[];
  readonly number: readonly Piece[];
  readonly who: readonly Piece[];
  /** Where the rest of the words stand, when they do not stand above. */
  readonly rest: { readonly place: Place; readonly pieces: readonly Piece[] } | undefined;
};

/** Of each word as the texts have it, of which of those that were looked for it is a form; a word that is of none is not here. */
type Hits = ReadonlyMap<string, readonly Sought[]>;

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** So many characters before and after the first word that was found. */
const BEFORE = 60;
const AFTER = 130;

const chunksIn = (text: string): readonly string[] => text.match(word) ?? [];

/** A text, and the words in it as they are written. */
type Text = { readonly text: string; readonly chunks: readonly string[] };

const taken = (text: string): Text => ({ text, chunks: chunksIn(text) });

/** The texts of a case, each taken apart once. */
type Texts = { readonly title: Text; readonly who: Text; readonly rest: readonly (Text & { readonly place: Place })[] };

/** Shows where the words stand in each of these cases. @param whoOf the name that the list shows with a case */
export async function lightUp(
  read: Read,
  search: Search,
  cases: readonly Case[],
  whoOf: (found: Case) => string,
): Promise<ReadonlyMap<string, Lit>> {
  const ids = cases.map(({ id }) => id);
  const written = Map.groupBy(await findWritten(read, ids), ({ caseId }) => caseId);
  const all = cases.map((one): [Case, Texts] => [one, textsOf(one, whoOf(one), written.get(one.id) ?? [])]);
  const hits = await findHits(
    read,
    search,
    all.flatMap(([, { title, who, rest }]) => [title, who, ...rest]),
  );
  return new Map(all.map(([one, texts]) => [one.id, litOf(search.asked, hits, one, texts)]));
}

const textsOf = (one: Case, who: string, written: readonly Written[]): Texts => ({
  title: taken(one.title),
  who: taken(who),
  rest: [
    { place: "question", ...taken(one.question) },
    { place: "answer", ...taken(one.answer ?? "") },
    ...written.map(({ text }) => ({ place: "written" as const, ...taken(text) })),
  ],
});

/** Only words that begin as one of those that were looked for can be a form of it, so only these have their stem looked up. */
async function findHits(read: Read, { asked, stems: known }: Search, texts: readonly Text[]): Promise<Hits> {
  const sought = soughtWords(asked);
  const begins = new Set(wordsIn(asked).map((one) => one.slice(0, 2)));
  const alike = new Map<string, string[]>();
  for (const chunk of new Set(texts.flatMap(({ chunks }) => chunks))) {
    const words = wordsOf(chunk).filter((one) => begins.has(one.slice(0, 2)));
    if (words.length > 0) alike.set(chunk, words);
  }
  const unknown = [...alike.values()].flat().filter((one) => !known.has(one));
  const stems = new Map([...known, ...(await findStems(read, [...new Set(unknown)]))]);
  // As in the index, where a word and its stem stand side by side.
  const forms = (of: string) => [of, stems.get(of) ?? of];
  const isOf = (given: string, one: Sought) =>
    one.kind === "word" &&
    (forms(given).some((form) => forms(one.word).includes(form)) || (one.isBeginning && given.startsWith(one.word)));
  const hits = [...alike].map(([chunk, words]): [string, Sought[]] => [
    chunk,
    sought.filter((one) => words.some((given) => isOf(given, one))),
  ]);
  return new Map(hits.filter(([, of]) => of.length > 0));
}

const soughtWords = ({ sought }: Asked): readonly Sought[] =>
  sought.flatMap((one) => (one.kind === "number" ? one.words : [one]));

function litOf(asked: Asked, hits: Hits, found: Case, { title, who, rest }: Texts): Lit {
  const isNumber = numberMatches(asked, found.number);
  const seen = new Set([...title.chunks, ...who.chunks].flatMap((chunk) => hits.get(chunk) ?? []));
  const missing = isNumber ? [] : soughtWords(asked).filter((one) => !seen.has(one));
  return {
    title: piecesOf(title, hits),
    who: piecesOf(who, hits),
    number: [{ text: found.number, isHit: isNumber }],
    rest: byAddress(asked, found) ?? restOf(rest, hits, missing),
  };
}

function numberMatches({ sought }: Asked, number: string): boolean {
  const whole = folded(number);
  const count = whole.split("-").at(-1) ?? "";
  return sought.some((one) => {
    if (one.kind === "number") {
      const tail = whole.slice(whole.indexOf("-") + 1);
      return [whole, tail].some((form) => (one.isBeginning ? form.startsWith(one.number) : form === one.number));
    }
    return one.kind === "word" && /^\d+$/.test(one.word) && Number(one.word) === Number(count);
  });
}

/** Found by an address or a telephone number: that is what is shown. */
function byAddress({ sought, phone }: Asked, { asker }: Case): Lit["rest"] {
  const whole = (place: Place, text: string): Lit["rest"] => ({ place, pieces: [{ text, isHit: true }] });
  const email = asker.email;
  const marks = sought.flatMap((one) => (one.kind === "mark" ? [one.mark] : []));
  if (email && marks.includes(`@${email.toLowerCase()}`)) return whole("email", email);
  if (phone && asker.phone && phoneMark(asker.phone) === phone) return whole("phone", asker.phone);
  return undefined;
}

function restOf(texts: Texts["rest"], hits: Hits, missing: readonly Sought[]): Lit["rest"] {
  for (const one of missing)
    for (const { place, text, chunks } of texts) {
      const isOne = (chunk: string) => hits.get(chunk)?.includes(one) ?? false;
      if (chunks.some(isOne)) return { place, pieces: piecesOf(taken(around(text, firstAt(text, isOne))), hits) };
    }
  return undefined;
}

function firstAt(text: string, isHit: (chunk: string) => boolean): number {
  for (const { 0: chunk, index } of text.matchAll(word)) if (isHit(chunk)) return index;
  return 0;
}

/** A piece of a text around a place in it, cut between words. */
function around(text: string, at: number): string {
  const from = at <= BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const begin = from > at || from === 0 ? Math.max(0, at <= BEFORE ? 0 : at) : from;
  const end = at + AFTER >= text.length ? text.length : Math.max(text.lastIndexOf(" ", at + AFTER), at + 1);
  const cut = text.slice(begin, end).toWellFormed().replace(/\s+/g, " ").trim();
  return `${begin > 0 ? "… " : ""}${cut}${end < text.length ? " …" : ""}`;
}

/** A text in pieces, of which some are hits; together they are the whole text. */
function piecesOf({ text, chunks }: Text, hits: Hits): Piece[] {
  if (!chunks.some((chunk) => hits.has(chunk))) return text === "" ? [] : [{ text, isHit: false }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: chunk, index } of text.matchAll(word)) {
    if (!hits.has(chunk)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isHit: false });
    pieces.push({ text: chunk, isHit: true });
    done = index + chunk.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}
