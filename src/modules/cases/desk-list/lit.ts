import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { type Asked, folded, phoneMark, type Sought, wordsIn, wordsOf } from "./asked.js";
import { findStems, findWritten, type Search, type Written } from "./queries.js";
import { beginningsOf, type Spot, spotsIn } from "./spots.js";

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

/** So many characters before and after the first word that was found. */
const BEFORE = 60;
const AFTER = 130;

/** A text, and the words in it that may be a form of one that was looked for. */
type Text = { readonly text: string; readonly spots: readonly Spot[] };

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
  const beginnings = beginningsOf(wordsIn(search.asked));
  const taken = (text: string): Text => ({ text, spots: spotsIn(text, beginnings) });
  const all = cases.map((one): [Case, Texts] => [one, textsOf(one, whoOf(one), written.get(one.id) ?? [], taken)]);
  const spots = all.flatMap(([, { title, who, rest }]) => [title, who, ...rest].flatMap((one) => one.spots));
  const hits = await findHits(read, search, new Set(spots.map(({ word }) => word)));
  return new Map(all.map(([one, texts]) => [one.id, litOf(search.asked, hits, one, texts, taken)]));
}

type Take = (text: string) => Text;

const textsOf = (one: Case, who: string, written: readonly Written[], taken: Take): Texts => ({
  title: taken(one.title),
  who: taken(who),
  rest: [
    { place: "question", ...taken(one.question) },
    { place: "answer", ...taken(one.answer ?? "") },
    ...written.map(({ text }) => ({ place: "written" as const, ...taken(text) })),
  ],
});

/** Only words that begin as one of those that were looked for can be a form of it, so only these have their stem looked up. */
async function findHits(read: Read, { asked, stems: known }: Search, found: ReadonlySet<string>): Promise<Hits> {
  const sought = soughtWords(asked);
  const begins = new Set(wordsIn(asked).map((one) => one.slice(0, 2)));
  const alike = [...found].map((word): [string, string[]] => [
    word,
    wordsOf(word).filter((one) => begins.has(one.slice(0, 2))),
  ]);
  const unknown = alike.flatMap(([, words]) => words).filter((one) => !known.has(one));
  const stems = new Map([...known, ...(await findStems(read, [...new Set(unknown)]))]);
  // As in the index, where a word and its stem stand side by side.
  const forms = (of: string) => [of, stems.get(of) ?? of];
  const isOf = (given: string, one: Sought) =>
    one.kind === "word" &&
    (forms(given).some((form) => forms(one.word).includes(form)) || (one.isBeginning && given.startsWith(one.word)));
  const hits = alike.map(([word, words]): [string, Sought[]] => [
    word,
    sought.filter((one) => words.some((given) => isOf(given, one))),
  ]);
  return new Map(hits.filter(([, of]) => of.length > 0));
}

const soughtWords = ({ sought }: Asked): readonly Sought[] =>
  sought.flatMap((one) => (one.kind === "number" ? one.words : [one]));

function litOf(asked: Asked, hits: Hits, found: Case, { title, who, rest }: Texts, taken: Take): Lit {
  const isNumber = numberMatches(asked, found.number);
  const seen = new Set([...title.spots, ...who.spots].flatMap(({ word }) => hits.get(word) ?? []));
  const missing = isNumber ? [] : soughtWords(asked).filter((one) => !seen.has(one));
  return {
    title: piecesOf(title, hits),
    who: piecesOf(who, hits),
    number: [{ text: found.number, isHit: isNumber }],
    rest: byAddress(asked, found) ?? restOf(rest, hits, missing, taken),
  };
}

function numberMatches({ sought }: Asked, number: string): boolean {
  const whole = folded(number);
  const count = whole.split("-").at(-1) ?? "";
  return sought.some((one) => {
    if (one.kind === "number") {
      const tail = whole.slice(whole.indexOf("-") + 1);
      return [whole, tail].some(
        (form) => form === one.padded || (one.isBeginning ? form.startsWith(one.number) : form === one.number),
      );
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

function restOf(texts: Texts["rest"], hits: Hits, missing: readonly Sought[], taken: Take): Lit["rest"] {
  for (const one of missing)
    for (const { place, text, spots } of texts) {
      const first = spots.find(({ word }) => hits.get(word)?.includes(one));
      if (first) return { place, pieces: piecesOf(taken(around(text, first.at)), hits) };
    }
  return undefined;
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
function piecesOf({ text, spots }: Text, hits: Hits): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, at } of spots) {
    if (!hits.has(word)) continue;
    if (at > done) pieces.push({ text: text.slice(done, at), isHit: false });
    pieces.push({ text: word, isHit: true });
    done = at + word.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}
