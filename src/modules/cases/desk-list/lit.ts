import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { type Asked, folded, phoneMark, type Sought, wordsIn, wordsOf } from "./asked.js";
import { findStems, findWritten } from "./queries.js";

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

type Matcher = (word: string, sought: Sought) => boolean;

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** So many characters before and after the first word that was found. */
const BEFORE = 60;
const AFTER = 130;

/** Shows where the words stand in each of these cases. @param whoOf the name that the list shows with a case */
export async function lightUp(
  read: Read,
  asked: Asked,
  cases: readonly Case[],
  whoOf: (found: Case) => string,
): Promise<ReadonlyMap<string, Lit>> {
  const written = Map.groupBy(
    await findWritten(
      read,
      cases.map(({ id }) => id),
    ),
    ({ caseId }) => caseId,
  );
  const textsOf = (one: Case): [Place, string][] => [
    ["question", one.question],
    ["answer", one.answer ?? ""],
    ...(written.get(one.id) ?? []).map(({ text }): [Place, string] => ["written", text]),
  ];
  const all = cases.flatMap((one) => [one.title, whoOf(one), ...textsOf(one).map(([, text]) => text)]);
  const matches = await matcherFor(read, asked, all);
  return new Map(cases.map((one) => [one.id, litOf(asked, matches, one, whoOf(one), textsOf(one))]));
}

/** Only words that begin as one of those that were looked for can be a form of it, so only these have their stem looked up. */
async function matcherFor(read: Read, asked: Asked, texts: readonly string[]): Promise<Matcher> {
  const sought = wordsIn(asked);
  const begins = new Set(sought.map((one) => one.slice(0, 2)));
  const alike = new Set(texts.flatMap(wordsOf).filter((one) => begins.has(one.slice(0, 2))));
  const stems = await findStems(read, [...new Set([...sought, ...alike])]);
  // As in the index, where a word and its stem stand side by side.
  const forms = (of: string) => [of, stems.get(of) ?? of];
  return (given, one) =>
    one.kind === "word" &&
    (forms(given).some((form) => forms(one.word).includes(form)) || (one.isBeginning && given.startsWith(one.word)));
}

function litOf(asked: Asked, matches: Matcher, found: Case, who: string, texts: readonly [Place, string][]): Lit {
  const sought = asked.sought.flatMap((one) => (one.kind === "number" ? one.words : [one]));
  const light = (text: string) => piecesOf(text, (given) => sought.some((one) => matches(given, one)));
  const isNumber = numberMatches(asked, found.number);
  const seen = (one: Sought) => wordsOf(`${found.title} ${who}`).some((given) => matches(given, one));
  const missing = isNumber ? [] : sought.filter((one) => !seen(one));
  return {
    title: light(found.title),
    who: light(who),
    number: [{ text: found.number, isHit: isNumber }],
    rest: byAddress(asked, found) ?? restOf(texts, matches, missing, light),
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

function restOf(
  texts: readonly [Place, string][],
  matches: Matcher,
  missing: readonly Sought[],
  light: (text: string) => Piece[],
): Lit["rest"] {
  for (const one of missing)
    for (const [place, text] of texts) {
      const at = firstAt(text, (given) => matches(given, one));
      if (at !== undefined) return { place, pieces: light(around(text, at)) };
    }
  return undefined;
}

function firstAt(text: string, isHit: (given: string) => boolean): number | undefined {
  for (const { 0: chunk, index } of text.matchAll(word)) if (wordsOf(chunk).some(isHit)) return index;
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
function piecesOf(text: string, isHit: (given: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: chunk, index } of text.matchAll(word)) {
    if (!wordsOf(chunk).some(isHit)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isHit: false });
    pieces.push({ text: chunk, isHit: true });
    done = index + chunk.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}
