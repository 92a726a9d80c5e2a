import { choices, type NewMunicipality } from "#municipality";
import type { Lang } from "#platform/i18n";

/** How a municipality speaks: its word, what it is, and in which language. */
export type Spoken = {
  readonly lang: Lang;
  readonly term: NonNullable<NewMunicipality["term"]>;
  readonly kind: NewMunicipality["kind"];
  /** Another municipality that its pages name, by a name of its own: that says nothing of this one. */
  readonly neighbour?: string;
};

type Name = Spoken["term"];

// Written out here once more, on purpose: a mistake in the forms of the product must not excuse itself.
const RIGHT: Readonly<Record<Name, Readonly<Record<Lang, RegExp>>>> = {
  "sociale-onderneming": {
    nl: /^(sociale onderneming(en)?|sociaal ondernemers?|sociaal ondernemen)$/i,
    en: /^social (enterprises?|entrepreneurs?|entrepreneurship)$/i,
  },
  impactonderneming: {
    nl: /^(impactonderneming(en)?|impactondernemers?|impactondernemen)$/i,
    en: /^impact (enterprises?|entrepreneurs?|entrepreneurship)$/i,
  },
  "maatschappelijke-onderneming": {
    nl: /^(maatschappelijke onderneming(en)?|maatschappelijk ondernemers?|maatschappelijk ondernemen)$/i,
    en: /^societal (enterprises?|entrepreneurs?|entrepreneurship)$/i,
  },
};

/** Anything that looks like one of the words, in whatever form. */
const ANY =
  /\b(?:(?:social|maatschappelijk|impactgericht|societal)e?[ -]?|sociaal[ -]?|impact(?:-driven)?[ -]?)?\w*(?:ondernem|enterpris|entrepreneur)\w*/giu;

/** An organisation that somebody named is just that, also as the field of an answer block; and so are the works council and Social Enterprise NL. */
const PLAIN: Readonly<Record<Lang, RegExp>> = {
  nl: /\bnaam van uw onderneming\b|^onderneming(?: \(niet verplicht\))?$|\{onderneming\}|\bondernemingsra(?:ad|den)\b|\bSocial Enterprise NL\b/gi,
  en: /\bname of your enterprise\b|^enterprise(?: \(optional\))?$|\bondernemingsraden\b|\bSocial Enterprise NL\b/gi,
};

/** A form of settings shows every choice there is: each as a whole passage, which says nothing about this town. */
const CHOICES: ReadonlySet<string> = new Set([
  ...["Gemeente", "Stad", "Dorpen", "Municipality", "City", "Villages"],
  ...choices.terms.flatMap(({ label, preview }) => [label.nl, label.en, preview.nl, preview.en]),
]);

const KINDS: Readonly<Record<Lang, Readonly<Record<Spoken["kind"], RegExp>>>> = {
  nl: { gemeente: /\bgemeenten?\b/i, stad: /\b(stad|steden)\b/i, dorpen: /\b(dorp|dorpen)\b/i },
  en: { gemeente: /\bmunicipalit(y|ies)\b/i, stad: /\b(city|cities)\b/i, dorpen: /\bvillages?\b/i },
};

/** What a town may call itself; several villages have one municipality. */
const SPEAKS_OF: Readonly<Record<Spoken["kind"], readonly Spoken["kind"][]>> = {
  gemeente: ["gemeente"],
  stad: ["stad"],
  dorpen: ["dorpen", "gemeente"],
};

const DE = "(?:gemeente|stad|dorpen|\\p{L}*ondernem(?:ing|ingen|er|ers)|vraag|link|uitkomst|belofte|datum|reactie)";
const HET = "(?:loket|antwoord|nummer|formulier|account|mailadres|telefoonnummer|netwerk|actieprogramma|initiatief)";
const MANY = "(?:gemeenten|steden|dorpen|\\p{L}*onderneming(?:en)|\\p{L}*ondernemers|loketten|antwoorden|medewerkers)";
const ADJECTIVE = "(?:(?:sociale?|maatschappelijke?|impactgerichte?|nieuwe?|vaste|eerste|social|societal|impact) )?";
const inWords = (pattern: string) => new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, "iu");

const GRAMMAR: Readonly<Record<Lang, readonly (readonly [rule: string, pattern: RegExp])[]>> = {
  nl: [
    ["het before a de-word", inWords(`(?:het|ons) ${ADJECTIVE}${DE}`)],
    ["de before a het-word", inWords(`(?:de|deze|onze) ${ADJECTIVE}${HET}`)],
    ["een before a plural", inWords(`een ${ADJECTIVE}${MANY}`)],
    ["an ending too many", inWords(`een (?:sociale|maatschappelijke|impactgerichte|nieuwe) ${HET}`)],
    ["a singular verb", inWords("(?:de|onze) dorpen (?:is|heeft|vraagt|opent|helpt|kan|kon|wil|zoekt|krijgt|gaat)")],
    ["a singular verb", inWords("(?:is|heeft|vraagt|opent|helpt|kan|kon|wil|zoekt|krijgt|gaat) (?:de|onze) dorpen")],
    [
      "a plural verb",
      inWords("(?:de|onze) (?:gemeente|stad) (?:zijn|hebben|vragen|openen|helpen|kunnen|konden|willen)"),
    ],
    [
      "a plural verb",
      inWords("(?:zijn|hebben|vragen|openen|helpen|kunnen|konden|willen) (?:de|onze) (?:gemeente|stad)"),
    ],
  ],
  en: [
    ["a before a vowel", /(?<![\p{L}'’-])a (?!(?:uni|use|eu|one\b|u\b))[aeiou]/iu],
    ["an before a consonant", /(?<![\p{L}'’-])an (?!(?:hour|honest|honour|heir))(?:[^aeiou\W]|uni|use|one\b)/iu],
    ["a before a plural", inWords(`an? ${ADJECTIVE}(?:municipalities|cities|villages|enterprises|entrepreneurs)`)],
    ["a singular verb", inWords("(?:the|our) villages (?:is|has|asks|opens|helps|was|does|wants)")],
    ["a plural verb", inWords("(?:the|our) (?:municipality|city) (?:are|have|ask|open|help|were|do|want)")],
  ],
};

const SHAPE: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ["two spaces", /\S {2,}\S|\u00a0 | \u00a0/],
  ["a space before a mark", /\S [,.;:?!](?=\s|$)/],
  ["a small letter at the start of a sentence", /\p{L}[.?!] +\p{Ll}/u],
  ["something that is no text", /\bundefined\b|\bNaN\b|\bnull\b|\[object |\$\{/],
];

/**
 * What is wrong with a passage that people read in a municipality: another's word, a word in a wrong form, a vague word
 * where its own belongs, an article or a verb that does not fit, a sentence that begins small.
 * @param text one passage, without what people typed
 */
export function wordingComplaints(said: string, { lang, term, kind, neighbour }: Spoken): string[] {
  const text = neighbour === undefined ? said : said.replaceAll(namedAs(neighbour), neighbour);
  if (CHOICES.has(text)) return [];
  const named = [...text.replace(PLAIN[lang], "").matchAll(ANY)].map(([found]) => found);
  const words = named.filter((found) => !RIGHT[term][lang].test(found)).map((found) => `not its word: ${found}`);
  const kinds = Object.entries(KINDS[lang]).flatMap(([other, pattern]) =>
    SPEAKS_OF[kind].includes(other as Spoken["kind"]) ? [] : (pattern.exec(text)?.slice(0, 1) ?? []),
  );
  return [
    ...words,
    ...kinds.map((found) => `not what it is: ${found}`),
    ...[...GRAMMAR[lang], ...SHAPE].flatMap(([rule, pattern]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`${rule}: ${found}`];
    }),
  ].map((complaint) => `${complaint} (in “${text.slice(0, 160)}”)`);
}

/** How others name a municipality within a sentence, and at the start of one. */
const namedAs = (name: string) => new RegExp(`\\b(?:(?:gemeente|stad)|the (?:municipality|city) of) ${name}\\b`, "giu");

/** Whether a heading, a label or a whole sentence begins with a small letter. */
export function beginsSmall(text: string, isHeading: boolean): boolean {
  return /^\p{Ll}/u.test(text) && (isHeading || /[.?!]$/.test(text));
}
